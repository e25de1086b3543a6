package org.idferm.data.preprocess;

import org.idferm.core.face.GrayImage;

/**
 * Spreads the grey levels so that all are about equally frequent: v' = 255·(C(v) − C(min)) / (n −
 * C(min)), where C counts the pixels not brighter than v and n all pixels. An image of one grey
 * level stays as it is. OpenCV's {@code equalizeHist} gives the same values.
 */
public final class HistogramEqualization {

  private static final int LEVELS = 256;

  private HistogramEqualization() {}

  /**
   * Equalises an image.
   *
   * @param image values 0 to 255; rounded to whole grey levels, and clipped to that range
   * @return whole values 0 to 255, the same size
   */
  public static GrayImage apply(GrayImage image) {
    float[] result = image.pixels().clone();
    applyTo(result);
    return new GrayImage(image.width(), image.height(), result);
  }

  /** Equalises the values themselves. */
  static void applyTo(float[] values) {
    int[] histogram = new int[LEVELS];
    for (int i = 0; i < values.length; i++) {
      int level = (int) (Math.max(0, Math.min(LEVELS - 1, values[i])) + 0.5);
      values[i] = level;
      histogram[level]++;
    }
    float[] spread = spread(histogram, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = spread[(int) values[i]];
    }
  }

  /** What becomes of each grey level. */
  private static float[] spread(int[] histogram, int pixels) {
    int darkest = 0;
    while (histogram[darkest] == 0) {
      darkest++;
    }
    float[] spread = new float[LEVELS];
    int brighter = pixels - histogram[darkest];
    if (brighter == 0) {
      spread[darkest] = darkest;
      return spread;
    }
    float step = (LEVELS - 1f) / brighter;
    int count = 0;
    for (int level = darkest + 1; level < LEVELS; level++) {
      count += histogram[level];
      spread[level] = (float) Math.rint(count * step);
    }
    return spread;
  }
}
