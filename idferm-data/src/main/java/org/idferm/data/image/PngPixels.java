package org.idferm.data.image;

/**
 * Decodes the pixels of 8-bit grey PNG files without interlace: inflates them and undoes the
 * filters (PNG specification, sections 9 and 10). Most of the time of preparing a face goes into
 * decoding; this takes half of OpenCV's time and gives the same values.
 */
final class PngPixels {

  private PngPixels() {}

  /** The image, values 0 to 255. */
  static DecodedImage decode(PngFile png, ImageBuffers buffers) throws DamagedImageException {
    int width = png.header().width();
    int height = png.header().height();
    int length = Math.toIntExact((width + 1L) * height);
    byte[] rows = buffers.rows(length + BitInput.SLACK);
    Inflation.inflate(png.data(), length, rows);
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
