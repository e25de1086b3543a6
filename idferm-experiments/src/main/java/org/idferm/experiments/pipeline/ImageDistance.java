package org.idferm.experiments.pipeline;

/** Distances between images given as arrays of grey values. */
final class ImageDistance {

  private ImageDistance() {}

  /** The mean absolute difference per pixel between images, pair by pair; NaN if there are none. */
  static double l1(float[][] a, float[][] b) {
    if (a.length == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        sum += Math.abs(a[i][j] - b[i][j]);
      }
    }
    return sum / ((double) a.length * a[0].length);
  }

  /** The mean image. */
  static float[] mean(float[][] images) {
    double[] sum = new double[images[0].length];
    for (float[] image : images) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += image[j];
      }
    }
    float[] mean = new float[sum.length];
    for (int j = 0; j < sum.length; j++) {
      mean[j] = (float) (sum[j] / images.length);
    }
    return mean;
  }
}
