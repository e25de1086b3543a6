package org.idferm.data.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import org.idferm.core.face.Face;
import org.idferm.core.io.Sha256;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Unreadable;

/**
 * Computes the keys of faces: SHA-256 over how faces are aligned, the frame, and the contents of
 * image and landmark file. Where the files lie and what they are called does not matter, unless the
 * landmarks are found by the image's name.
 */
public final class FaceKeys {

  private final byte[] alignment;

  /**
   * Makes keys for one way of aligning.
   *
   * @param alignment a text that differs wherever aligned pixels may differ
   */
  public FaceKeys(String alignment) {
    this.alignment = alignment.getBytes(UTF_8);
  }

  /**
   * The key of a face. Reads its files.
   *
   * @param face the face
   * @return equal for faces whose aligned pixels are equal
   * @throws BadFileException if a file cannot be read
   */
  public ContentKey of(Face face) {
    MessageDigest digest = Sha256.begin();
    // Each part has a fixed length, so that no two sequences of parts run together to the same.
    digest.update(checksum(alignment));
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, face.frame()));
    digest.update(checksum(face.image()));
    if (face.landmarks().isPresent()) {
      Path file = face.landmarks().get();
      digest.update(checksum(file));
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        // A table of many images: which row is the image's goes by its name.
        digest.update(checksum(face.image().getFileName().toString().getBytes(UTF_8)));
      }
    }
    return ContentKey.read(ByteBuffer.wrap(digest.digest()));
  }

  private static byte[] checksum(byte[] bytes) {
    return Sha256.begin().digest(bytes);
  }

  private static byte[] checksum(Path file) {
    MessageDigest digest = Sha256.begin();
    try {
      Sha256.update(digest, file);
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
    return digest.digest();
  }
}
