package org.idferm.hng.measure;

import java.util.Arrays;

/**
 * Structural similarity of two images (Wang, Bovik, Sheikh and Simoncelli, IEEE Transactions on
 * Image Processing 13, 2004): the mean over all positions of
 *
 * <pre>
 *   (2·μa·μb + C1) (2·σab + C2) / ((μa² + μb² + C1) (σa² + σb² + C2))
 * </pre>
 *
 * <p>with C1 = (0.01·R)², C2 = (0.03·R)², and means and (co)variances under an 11x11 Gaussian
 * window of standard deviation 1.5, where the window lies inside the image. Can be used by several
 * threads.
 */
public final class Ssim {

  private static final int RADIUS = 5;
  private static final double SIGMA = 1.5;
  private static final double K1 = 0.01;
  private static final double K2 = 0.03;

  private final int size;
  private final double c1;
  private final double c2;
  private final double[] window;

  /**
   * Prepares the measure.
   *
   * @param size width and height of the images, 11 or more
   * @param range R, the difference between the largest and the smallest possible pixel
   * @throws IllegalArgumentException if the window does not fit into the image
   */
  public Ssim(int size, double range) {
    if (size <= 2 * RADIUS) {
      throw new IllegalArgumentException(
          "images of %d x %d are smaller than the window".formatted(size, size));
    }
    this.size = size;
    this.c1 = K1 * range * K1 * range;
    this.c2 = K2 * range * K2 * range;
    this.window = gaussian();
  }

  private static double[] gaussian() {
    double[] window = new double[2 * RADIUS + 1];
    Arrays.setAll(window, i -> Math.exp(-(i - RADIUS) * (i - RADIUS) / (2 * SIGMA * SIGMA)));
    double sum = Arrays.stream(window).sum();
    Arrays.setAll(window, i -> window[i] / sum);
    return window;
  }

  /**
   * Compares two images.
   *
   * @param a pixels row by row, {@code size * size}
   * @param b as many
   * @return -1 to 1; 1 for equal images
   * @throws IllegalArgumentException if an image has another size
   */
  public double of(float[] a, float[] b) {
    require(a);
    require(b);
    double[] meanA = smooth(a, null);
    double[] meanB = smooth(b, null);
    double[] squareA = smooth(a, a);
    double[] squareB = smooth(b, b);
    double[] product = smooth(a, b);
    double sum = 0;
    for (int i = 0; i < meanA.length; i++) {
      double means = meanA[i] * meanB[i];
      double squares = meanA[i] * meanA[i] + meanB[i] * meanB[i];
      double variances = squareA[i] + squareB[i] - squares;
      double covariance = product[i] - means;
      sum += (2 * means + c1) * (2 * covariance + c2) / ((squares + c1) * (variances + c2));
    }
    return sum / meanA.length;
  }

  private void require(float[] image) {
    if (image.length != size * size) {
      throw new IllegalArgumentException(
          "an image of %d pixels, expected %d x %d".formatted(image.length, size, size));
    }
  }

  /** The window's mean of {@code a}, or of {@code a·b}, wherever it lies inside the image. */
  private double[] smooth(float[] a, float[] b) {
    int inner = size - 2 * RADIUS;
    double[] rows = new double[size * inner];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < inner; c++) {
        double sum = 0;
        for (int k = 0; k < window.length; k++) {
          int i = r * size + c + k;
          sum += window[k] * a[i] * (b == null ? 1 : b[i]);
        }
        rows[r * inner + c] = sum;
      }
    }
    double[] result = new double[inner * inner];
    for (int r = 0; r < inner; r++) {
      for (int c = 0; c < inner; c++) {
        double sum = 0;
        for (int k = 0; k < window.length; k++) {
          sum += window[k] * rows[(r + k) * inner + c];
        }
        result[r * inner + c] = sum;
      }
    }
    return result;
  }
}
