package org.idferm.rml.measure;

import java.util.Arrays;

/**
 * t-SNE's input: p_ij = (p_j|i + p_i|j) / 2n, with p_j|i the Gaussian density of vector j around
 * vector i, whose width gives the wanted perplexity, the number of neighbours that count.
 */
final class Affinities {

  private static final int SEARCH_STEPS = 60;
  private static final double TOLERANCE = 1e-6;

  private Affinities() {}

  static double[][] of(float[][] vectors, double perplexity) {
    int n = vectors.length;
    double[][] conditional = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] squared = new double[n];
      for (int j = 0; j < n; j++) {
        squared[j] = EmbeddedFaces.squaredDistance(vectors[i], vectors[j]);
      }
      conditional[i] = conditional(squared, i, Math.log(perplexity));
    }
    double[][] p = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        p[i][j] = (conditional[i][j] + conditional[j][i]) / (2 * n);
      }
    }
    return p;
  }

  /** Halves or doubles the Gaussian's precision until its entropy is that of the perplexity. */
  private static double[] conditional(double[] squared, int self, double entropy) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double precision = 1 / meanOfOthers(squared);
    double[] row = gaussian(squared, self, precision);
    for (int step = 0; step < SEARCH_STEPS; step++) {
      double excess = entropy(row) - entropy;
      if (Math.abs(excess) < TOLERANCE) {
        break;
      }
      if (excess > 0) {
        low = precision;
        precision = Double.isInfinite(high) ? 2 * precision : (low + high) / 2;
      } else {
        high = precision;
        precision = (low + high) / 2;
      }
      row = gaussian(squared, self, precision);
    }
    return row;
  }

  private static double meanOfOthers(double[] squared) {
    double sum = Arrays.stream(squared).sum();
    return sum == 0 ? 1 : sum / (squared.length - 1);
  }

  private static double[] gaussian(double[] squared, int self, double precision) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < squared.length; j++) {
      nearest = j == self ? nearest : Math.min(nearest, squared[j]);
    }
    double[] row = new double[squared.length];
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      // Relative to the nearest, so that not all can round to 0.
      row[j] = j == self ? 0 : Math.exp(-precision * (squared[j] - nearest));
      sum += row[j];
    }
    for (int j = 0; j < row.length; j++) {
      row[j] /= Math.max(sum, Double.MIN_NORMAL);
    }
    return row;
  }

  private static double entropy(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum -= value == 0 ? 0 : value * Math.log(value);
    }
    return sum;
  }
}
