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
    float[] pixels = image.pixels();
    double sum = 0;
    for (float v : pixels) {
      sum += v;
    }
    double mean = sum / pixels.length;
    double squares = 0;
    for (float v : pixels) {
      squares += (v - mean) * (v - mean);
    }
    double deviation = Math.sqrt(squares / pixels.length);
    float[] result = new float[pixels.length];
    if (deviation >= CONSTANT) {
      for (int i = 0; i < result.length; i++) {
        result[i] = (float) ((pixels[i] - mean) / deviation);
      }
    }
    return new GrayImage(image.width(), image.height(), result);
  }
}
