package org.idferm.core.face;

import java.util.Objects;

/**
 * A grey image in memory, row by row from the top left corner.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 * @param pixels {@code width * height} values; their range is that of the step that made the image
 *     (0 to 255 after decoding). Not copied: whoever passes the array gives it away
 */
@SuppressWarnings("ArrayRecordComponent") // a pixel buffer; identity is the right equality for it
public record GrayImage(int width, int height, float[] pixels) {

  /** Checks that the number of pixels fits the size. */
  public GrayImage {
    Objects.requireNonNull(pixels, "pixels");
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          "%d pixels do not fill an image of %d x %d".formatted(pixels.length, width, height));
    }
  }

  /**
   * The value at a column and a row.
   *
   * @param x column, 0 to {@code width - 1}
   * @param y row, 0 to {@code height - 1}
   */
  public float at(int x, int y) {
    return pixels[y * width + x];
  }
}
