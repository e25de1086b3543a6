package org.idferm.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 checksums. */
public final class Sha256 {

  private Sha256() {}

  /**
   * Begins a checksum.
   *
   * @return a digest without input
   */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Adds a file's content to a checksum, without holding it in memory.
   *
   * @param digest takes the content
   * @param file the file
   * @throws IOException if it cannot be read
   */
  public static void update(MessageDigest digest, Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /**
   * The checksum of a file's content.
   *
   * @param file the file
   * @return 64 hexadecimal digits
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = begin();
    update(digest, file);
    return HexFormat.of().formatHex(digest.digest());
  }
}
