package org.idferm.data.preprocess;

import org.idferm.core.face.GrayImage;

/**
 * Removes light that grows evenly across the face: subtracts the plane a·x + b·y + c that fits the
 * image best (least squares). On a full grid x and y are uncorrelated, so each slope has a closed
 * form: a = Σ (x − x̄)·v / Σ (x − x̄)².
 */
public final class PlaneFit {

  private PlaneFit() {}

  /**
   * Subtracts the plane.
   *
   * @param image any values
   * @return the residual; its mean is 0
   */
  public static GrayImage subtract(GrayImage image) {
    float[] residual = image.pixels().clone();
    subtractFrom(residual, image.width(), image.height());
    return new GrayImage(image.width(), image.height(), residual);
  }

  /** Subtracts the plane from the values themselves. */
  static void subtractFrom(float[] values, int width, int height) {
    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double v = values[y * width + x];
        sum += v;
        sumX += (x - middleX) * v;
        sumY += (y - middleY) * v;
      }
    }
    double mean = sum / ((double) width * height);
    double slopeX = width == 1 ? 0 : sumX / (height * squares(width));
    double slopeY = height == 1 ? 0 : sumY / (width * squares(height));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double plane = mean + slopeX * (x - middleX) + slopeY * (y - middleY);
        values[y * width + x] = (float) (values[y * width + x] - plane);
      }
    }
  }

  /** The sum of (i − mean)² over i = 0 ... n − 1. */
  private static double squares(int n) {
    return n * ((double) n * n - 1) / 12;
  }
}
