package org.idferm.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Image files, made in memory. */
final class TestImages {

  private TestImages() {}

  /** Grey image whose value at (x, y) is 10·x + y. */
  static BufferedImage ramp(int type, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < image.getRaster().getNumBands(); band++) {
          boolean alpha = band == 3;
          int scale = type == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1;
          image.getRaster().setSample(x, y, band, alpha ? 255 : scale * (10 * x + y));
        }
      }
    }
    return image;
  }

  static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG whose EXIF header gives an orientation; left half black, right half white. */
  static byte[] jpegWithOrientation(int orientation) {
    BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(16, 0, 16, 16, 0, filled(16 * 16, 255));
    byte[] jpeg = encode(image, "jpg");
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 1); // one entry: orientation, a short
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + exif.capacity());
    file.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  /** A PNG with correct checksums that announces a size and holds no pixels. */
  static byte[] pngHeader(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
    ByteBuffer file = ByteBuffer.allocate(8 + 25 + 12 + 12);
    file.putLong(0x89504e470d0a1a0aL);
    putChunk(file, "IHDR", header.array());
    putChunk(file, "IDAT", new byte[0]);
    putChunk(file, "IEND", new byte[0]);
    return file.array();
  }

  private static void putChunk(ByteBuffer file, String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
    crc.update(data);
    file.putInt(data.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
    file.putInt((int) crc.getValue());
  }

  private static int[] filled(int length, int value) {
    int[] values = new int[length];
    Arrays.fill(values, value);
    return values;
  }
}
