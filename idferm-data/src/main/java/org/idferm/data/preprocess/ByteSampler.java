package org.idferm.data.preprocess;

import org.idferm.data.image.DecodedImage;

/** Samples an image of whole grey levels, in integers. */
final class ByteSampler extends BilinearSampler {

  private static final float UNIT = 1f / (1 << (2 * FRACTION_BITS));

  private final byte[] levels;
  private final int width;

  ByteSampler(DecodedImage.Levels image) {
    super(image.width(), image.height());
    this.levels = image.levels();
    this.width = image.width();
  }

  @Override
  void insideLine(int startX, int startY, int[] alongX, int[] alongY, float[] line) {
    for (int i = 0; i < line.length; i++) {
      int x32 = thirtySeconds(startX + alongX[i]);
      int y32 = thirtySeconds(startY + alongY[i]);
      int at = (y32 >> FRACTION_BITS) * width + (x32 >> FRACTION_BITS);
      line[i] =
          mix(
              levels[at] & 0xff,
              levels[at + 1] & 0xff,
              levels[at + width] & 0xff,
              levels[at + width + 1] & 0xff,
              x32,
              y32);
    }
  }

  @Override
  float between(int left, int right, int top, int bottom, int x32, int y32) {
    return mix(
        levels[top * width + left] & 0xff,
        levels[top * width + right] & 0xff,
        levels[bottom * width + left] & 0xff,
        levels[bottom * width + right] & 0xff,
        x32,
        y32);
  }

  /** Between four pixels: upper left and right, lower left and right. */
  private static float mix(int a, int b, int c, int d, int x32, int y32) {
    int right = x32 & FRACTION;
    int below = y32 & FRACTION;
    int upper = (a << FRACTION_BITS) + (b - a) * right;
    int lower = (c << FRACTION_BITS) + (d - c) * right;
    return ((upper << FRACTION_BITS) + (lower - upper) * below) * UNIT;
  }
}
