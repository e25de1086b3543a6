package org.idferm.rml.measure;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A linear classifier in closed form: ridge regression on one-hot targets, W = (XᵀX + λd·I)⁻¹XᵀY,
 * with features standardised and targets centred; the largest output wins, of equals the first.
 * With d features of unit variance, λd is λ times the mean squared length of a vector.
 */
final class RidgeClassifier {

  private final double[] mean;
  private final double[] scale;
  private final double[] shares;
  private final RealMatrix weights;

  /**
   * Fits the classifier.
   *
   * @param vectors to learn from, at least one
   * @param labels their classes, 0 to {@code classes - 1}
   * @param classes their number
   * @param lambda strength of the regularisation, above 0
   */
  RidgeClassifier(float[][] vectors, int[] labels, int classes, double lambda) {
    int n = vectors.length;
    int d = vectors[0].length;
    this.mean = new double[d];
    this.scale = new double[d];
    standardisation(vectors);
    this.shares = new double[classes];
    for (int label : labels) {
      shares[label] += 1.0 / n;
    }
    RealMatrix x = standardised(vectors);
    RealMatrix y = new Array2DRowRealMatrix(n, classes);
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < classes; c++) {
        y.setEntry(i, c, (labels[i] == c ? 1 : 0) - shares[c]);
      }
    }
    RealMatrix xt = x.transpose();
    // Both are the same matrix; the smaller system is solved.
    this.weights =
        d <= n
            ? solve(xt.multiply(x), lambda * d, xt.multiply(y))
            : xt.multiply(solve(x.multiply(xt), lambda * d, y));
  }

  private static RealMatrix solve(RealMatrix gram, double ridge, RealMatrix right) {
    int size = gram.getRowDimension();
    RealMatrix regular = gram.add(MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(ridge));
    return new CholeskyDecomposition(regular).getSolver().solve(right);
  }

  /** The class of each vector. */
  int[] classify(float[][] vectors) {
    double[][] outputs = standardised(vectors).multiply(weights).getData();
    return Arrays.stream(outputs).mapToInt(this::largest).toArray();
  }

  private int largest(double[] outputs) {
    int best = 0;
    for (int c = 1; c < outputs.length; c++) {
      if (outputs[c] + shares[c] > outputs[best] + shares[best]) {
        best = c;
      }
    }
    return best;
  }

  private void standardisation(float[][] vectors) {
    int n = vectors.length;
    for (int k = 0; k < mean.length; k++) {
      double sum = 0;
      for (float[] vector : vectors) {
        sum += vector[k];
      }
      mean[k] = sum / n;
      double squares = 0;
      for (float[] vector : vectors) {
        squares += (vector[k] - mean[k]) * (vector[k] - mean[k]);
      }
      // A feature that never changes tells nothing.
      scale[k] = squares == 0 ? 0 : 1 / Math.sqrt(squares / n);
    }
  }

  private RealMatrix standardised(float[][] vectors) {
    double[][] rows = new double[vectors.length][mean.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < mean.length; k++) {
        rows[i][k] = (vectors[i][k] - mean[k]) * scale[k];
      }
    }
    return new Array2DRowRealMatrix(rows, false);
  }
}
