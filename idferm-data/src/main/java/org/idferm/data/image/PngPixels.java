package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes the pixels of 8-bit grey PNG files without interlace: inflates them and undoes the
 * filters (PNG specification, sections 9 and 10), into memory that is used again. Gives the same
 * values as OpenCV.
 */
final class PngPixels {

  private PngPixels() {}

  /** The image, values 0 to 255. */
  static DecodedImage decode(PngFile png, ImageBuffers buffers) throws DamagedImageException {
    int width = png.header().width();
    int height = png.header().height();
    int length = Math.toIntExact((width + 1L) * height);
    byte[] rows = buffers.rows(length);
    inflate(png.data(), rows, length);
    byte[] levels = buffers.levels(width * height);
    byte[] above = new byte[width];
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      int at = y * (width + 1); // there stands the row's filter, then its pixels
      System.arraycopy(rows, at + 1, row, 0, width);
      unfilter(rows[at], row, above);
      System.arraycopy(row, 0, levels, y * width, width);
      byte[] swap = above;
      above = row;
      row = swap;
    }
    return new DecodedImage.Levels(width, height, levels);
  }

  /** Unpacks all rows, which have to end where the compressed data end. */
  private static void inflate(List<ByteBuffer> data, byte[] rows, int length)
      throws DamagedImageException {
    Inflater inflater = new Inflater();
    try {
      int done = 0;
      for (ByteBuffer piece : data) {
        inflater.setInput(piece.duplicate());
        while (done < length && !inflater.needsInput() && !inflater.finished()) {
          done += inflater.inflate(rows, done, length - done);
        }
      }
      // What is left is the stream's end: its checksum, and nothing else.
      boolean more = done == length && inflater.inflate(new byte[1]) > 0;
      if (done < length || more || !inflater.finished()) {
        throw DamagedImageException.pixels();
      }
    } catch (DataFormatException e) {
      throw DamagedImageException.pixels();
    } finally {
      inflater.end();
    }
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
   * The predictor is whichever of left, up and corner is nearest to left + up − corner. With the
   * smaller and the larger of left and up that comes to two comparisons, which the compiler can do
   * without branches: which of the three it is cannot be foreseen.
   */
  private static void paeth(byte[] row, byte[] above) {
    int left = 0;
    int corner = 0;
    for (int x = 0; x < row.length; x++) {
      int up = above[x] & 0xff;
      int smaller = Math.min(left, up);
      int larger = Math.max(left, up);
      int threshold = 3 * corner - left - up;
      int predicted = larger <= threshold ? smaller : corner;
      predicted = threshold <= smaller ? larger : predicted;
      left = (row[x] + predicted) & 0xff;
      row[x] = (byte) left;
      corner = up;
    }
  }
}
