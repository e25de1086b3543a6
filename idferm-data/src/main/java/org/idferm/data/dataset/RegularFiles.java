package org.idferm.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads small files as a whole, and nothing else: reading a pipe may wait for ever, and some
 * devices never end.
 */
public final class RegularFiles {

  private RegularFiles() {}

  /**
   * Refuses what is no regular file.
   *
   * @param file a file, or a link to one
   * @return its size in bytes
   * @throws BadFileException if it is missing, a directory, a pipe or a device, or a link that
   *     leads nowhere
   */
  public static long requireRegular(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new BadFileException(
            file,
            "expected a file, found a "
                + (attributes.isDirectory() ? "directory" : "pipe or device"));
      }
      return attributes.size();
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  /**
   * Reads a file of limited size.
   *
   * @param file a regular file
   * @param maxBytes the largest size that is read
   * @param expected what a message expects, for example {@code one number}
   * @return the content
   * @throws BadFileException if it is not a regular file, cannot be read, or is larger
   */
  public static byte[] read(Path file, int maxBytes, String expected) {
    long size = requireRegular(file);
    if (size <= maxBytes) {
      try (InputStream in = Files.newInputStream(file)) {
        // The file may grow, and what the kernel makes up, as below /proc, has no size.
        byte[] bytes = in.readNBytes(maxBytes);
        if (in.read() < 0) {
          return bytes;
        }
        size = Math.max(maxBytes + 1L, Files.size(file));
      } catch (IOException e) {
        throw Unreadable.file(file, e);
      }
    }
    throw new BadFileException(
        file,
        "expected %s in at most %d bytes, found %d bytes".formatted(expected, maxBytes, size));
  }

  /**
   * Reads a text file of limited size.
   *
   * @param file a regular file in UTF-8; a byte order mark is passed over
   * @param maxBytes the largest size that is read
   * @param expected what a message expects
   * @return the text
   * @throws BadFileException as {@link #read}, or if the bytes are not UTF-8; names the line
   */
  public static String readUtf8(Path file, int maxBytes, String expected) {
    byte[] bytes = read(file, maxBytes, expected);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
      throw new BadFileException(
          file,
          "line %d: expected text in UTF-8, found other bytes"
              .formatted(1 + before.chars().filter(c -> c == '\n').count()),
          e);
    }
  }
}
