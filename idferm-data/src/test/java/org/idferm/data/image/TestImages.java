package org.idferm.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Image files, made in memory. */
final class TestImages {

  private TestImages() {}

  /** Image whose value at (x, y) is 10·x + y in every channel but alpha. */
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

  /** 32 x 16 pixels, black; the quarter at the top left is white. */
  static byte[] whiteQuarter(String format) {
    BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
    int[] white = new int[16 * 8];
    Arrays.fill(white, 255);
    image.getRaster().setSamples(0, 0, 16, 8, 0, white);
    return encode(image, format);
  }

  /** A JPEG with an EXIF header put in front. */
  static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + exif.length);
    file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + exif.length));
    file.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
    return file.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** An EXIF directory with one entry, the orientation. */
  static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(26);
    exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1);
    return exif.putShort((short) orientation).putShort((short) 0).putInt(0).array();
  }

  /** A small file of a format whose header announces another size than its pixels have. */
  static byte[] announcing(String format, int width, int height) {
    if (format.equals("png")) {
      return new TestPng(width, height, 8, 0).data(new byte[0]).file();
    }
    byte[] file = encode(ramp(BufferedImage.TYPE_BYTE_GRAY, 3, 2), format);
    ByteBuffer in = ByteBuffer.wrap(file);
    switch (format) {
      case "jpg" -> {
        int frame = indexOf(file, 0xff, 0xc0);
        in.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
      }
      case "bmp" ->
          in.putInt(18, Integer.reverseBytes(width)).putInt(22, Integer.reverseBytes(height));
      case "tif" -> {
        setTiff(in, 256, width);
        setTiff(in, 257, height);
      }
      default -> throw new IllegalArgumentException(format);
    }
    return file;
  }

  /** Java writes TIFF in big-endian order; the directory's offset is at 4. */
  static void setTiff(ByteBuffer in, int tag, int value) {
    int directory = in.getInt(4);
    for (int i = 0; i < in.getShort(directory); i++) {
      int entry = directory + 2 + 12 * i;
      if (in.getShort(entry) == (short) tag) {
        in.putShort(entry + 2, (short) 4).putInt(entry + 8, value);
        return;
      }
    }
    throw new IllegalArgumentException("no TIFF tag " + tag);
  }

  private static int indexOf(byte[] file, int first, int second) {
    int at = 0;
    while (file[at] != (byte) first || file[at + 1] != (byte) second) {
      at++;
    }
    return at;
  }
}
