package org.idferm.data.preprocess;

import org.idferm.core.face.GrayImage;

/** Shifts and scales an image to zero mean and unit (population) variance. */
public final class Standardization {

  /** A standard deviation below this, in grey levels, is rounding noise: the image is constant. */
  private static final double CONSTANT = 1e-3;

  private Standardization() {}

  /**
   * Standardises an image.
   *
   * @param image any values; the scale of grey levels, 0 to 255, is assumed in judging whether the
   *     image is constant (deviation below 0.001)
   * @return zero mean, unit variance; all zeros if the image is constant
   */
  public static GrayImage apply(GrayImage image) {
    float[] result = image.pixels().clone();
    applyTo(result);
    return new GrayImage(image.width(), image.height(), result);
  }

  /** Standardises the values themselves. */
  static void applyTo(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (float v : values) {
      squares += (v - mean) * (v - mean);
    }
    double deviation = Math.sqrt(squares / values.length);
    boolean constant = deviation < CONSTANT;
    for (int i = 0; i < values.length; i++) {
      values[i] = constant ? 0 : (float) ((values[i] - mean) / deviation);
    }
  }
}
