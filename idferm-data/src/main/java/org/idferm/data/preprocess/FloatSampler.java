package org.idferm.data.preprocess;

import org.idferm.core.face.GrayImage;

/** Samples an image whose grey levels have fractions. */
final class FloatSampler extends BilinearSampler {

  private static final float UNIT = 1f / (1 << FRACTION_BITS);

  private final float[] pixels;
  private final int width;

  FloatSampler(GrayImage image) {
    super(image.width(), image.height());
    this.pixels = image.pixels();
    this.width = image.width();
  }

  @Override
  void insideLine(int startX, int startY, int[] alongX, int[] alongY, float[] line) {
    for (int i = 0; i < line.length; i++) {
      int x32 = thirtySeconds(startX + alongX[i]);
      int y32 = thirtySeconds(startY + alongY[i]);
      int at = (y32 >> FRACTION_BITS) * width + (x32 >> FRACTION_BITS);
      line[i] =
          mix(pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1], x32, y32);
    }
  }

  @Override
  float between(int left, int right, int top, int bottom, int x32, int y32) {
    return mix(
        pixels[top * width + left],
        pixels[top * width + right],
        pixels[bottom * width + left],
        pixels[bottom * width + right],
        x32,
        y32);
  }

  /** Between four pixels: upper left and right, lower left and right. */
  private static float mix(float a, float b, float c, float d, int x32, int y32) {
    float right = (x32 & FRACTION) * UNIT;
    float below = (y32 & FRACTION) * UNIT;
    float upper = a + (b - a) * right;
    float lower = c + (d - c) * right;
    return upper + (lower - upper) * below;
  }
}
