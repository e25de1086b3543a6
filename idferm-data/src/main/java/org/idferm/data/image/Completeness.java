package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Checks that an image file is whole. Decoders fill what is missing from a file cut short with grey
 * and go on, so this is looked at before decoding.
 */
final class Completeness {

  private static final int PNG_SIGNATURE = 8;

  private Completeness() {}

  /** What is wrong with the file, or empty. */
  static Optional<String> defect(ImageFormat format, byte[] file) {
    return switch (format) {
      case PNG -> png(ByteBuffer.wrap(file));
      case JPEG -> jpeg(file);
    };
  }

  /** Walks the chunks (length, type, data, CRC) to the end chunk. */
  private static Optional<String> png(ByteBuffer in) {
    in.position(PNG_SIGNATURE);
    while (in.remaining() >= 12) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        return Optional.of("cut short: the PNG data end inside a chunk");
      }
      byte[] typeAndData = new byte[4 + length];
      in.get(typeAndData);
      CRC32 crc = new CRC32();
      crc.update(typeAndData);
      String type = new String(typeAndData, 0, 4, StandardCharsets.ISO_8859_1);
      if ((int) crc.getValue() != in.getInt()) {
        return Optional.of("damaged: wrong checksum in PNG chunk " + printable(type));
      }
      if (type.equals("IEND")) {
        return Optional.empty();
      }
    }
    return Optional.of("cut short: the PNG end chunk is missing");
  }

  private static String printable(String type) {
    return type.replaceAll("[^A-Za-z]", "?");
  }

  /**
   * Walks the segments to the end-of-image marker. Those before the scan are skipped by length, so
   * that the end of an embedded thumbnail is not taken for that of the image.
   */
  private static Optional<String> jpeg(byte[] file) {
    int at = 2;
    while (at + 1 < file.length) {
      int marker = file[at + 1] & 0xff;
      if ((file[at] & 0xff) != 0xff || marker == 0x00 || isRestart(marker)) {
        at++; // inside compressed data
      } else if (marker == 0xd9) {
        return Optional.empty();
      } else if (marker == 0xff) {
        at++; // fill byte
      } else if (at + 3 < file.length) {
        at += 2 + 256 * (file[at + 2] & 0xff) + (file[at + 3] & 0xff);
      } else {
        break;
      }
    }
    return Optional.of("cut short: the JPEG end marker is missing");
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }
}
