package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.idferm.core.face.GrayImage;

/**
 * Decodes the pixels of 8-bit grey PNG files without interlace: inflates them and undoes the
 * filters (PNG specification, sections 9 and 10). Half of the time of preparing a face goes into
 * decoding; this takes two thirds of OpenCV's time and gives the same values.
 */
final class PngPixels {

  private PngPixels() {}

  /** The image, values 0 to 255. */
  static GrayImage decode(PngFile png) throws DamagedImageException {
    int width = png.header().width();
    int height = png.header().height();
    byte[] rows = inflate(png, Math.toIntExact((width + 1L) * height));
    float[] pixels = new float[width * height];
    byte[] above = new byte[width];
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      int at = y * (width + 1);
      System.arraycopy(rows, at + 1, row, 0, width);
      unfilter(rows[at], row, above);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = row[x] & 0xff;
      }
      byte[] swap = above;
      above = row;
      row = swap;
    }
    return new GrayImage(width, height, pixels);
  }

  /** Rows of a filter's number and the filtered pixels. */
  private static byte[] inflate(PngFile png, int length) throws DamagedImageException {
    byte[] rows = new byte[length];
    int filled = 0;
    Inflater inflater = new Inflater();
    try {
      for (ByteBuffer data : png.data()) {
        inflater.setInput(data.duplicate());
        int got;
        do {
          got = inflater.inflate(rows, filled, length - filled);
          filled += got;
        } while (got > 0);
      }
    } catch (DataFormatException e) {
      throw DamagedImageException.pixels();
    } finally {
      inflater.end();
    }
    if (filled < length) {
      throw DamagedImageException.pixels();
    }
    return rows;
  }

  /** Turns a filtered row into pixels; {@code above} holds those of the row above, or zeros. */
  private static void unfilter(int filter, byte[] row, byte[] above) throws DamagedImageException {
    switch (filter) {
      case 0 -> {}
      case 1 -> left(row);
      case 2 -> up(row, above);
      case 3 -> average(row, above);
      case 4 -> paeth(row, above);
      default -> throw DamagedImageException.pixels();
    }
  }

  private static void left(byte[] row) {
    int left = 0;
    for (int x = 0; x < row.length; x++) {
      left = row[x] + left;
      row[x] = (byte) left;
    }
  }

  private static void up(byte[] row, byte[] above) {
    for (int x = 0; x < row.length; x++) {
      row[x] += above[x];
    }
  }

  private static void average(byte[] row, byte[] above) {
    int left = 0;
    for (int x = 0; x < row.length; x++) {
      left = (row[x] + ((left + (above[x] & 0xff)) >> 1)) & 0xff;
      row[x] = (byte) left;
    }
  }

  /**
   * The predictor is whichever of left, up and corner is nearest to left + up − corner. Masks in
   * place of branches: which one it is cannot be foreseen.
   */
  private static void paeth(byte[] row, byte[] above) {
    int left = 0;
    int corner = 0;
    for (int x = 0; x < row.length; x++) {
      int up = above[x] & 0xff;
      int toLeft = Math.abs(up - corner);
      int toUp = Math.abs(left - corner);
      int toCorner = Math.abs(up - corner + left - corner);
      int nearerUp = (toUp - toLeft) >> 31;
      int nearest = toLeft + ((toUp - toLeft) & nearerUp);
      int predicted = left ^ ((left ^ up) & nearerUp);
      predicted ^= (predicted ^ corner) & ((toCorner - nearest) >> 31);
      left = (row[x] + predicted) & 0xff;
      row[x] = (byte) left;
      corner = up;
    }
  }
}
