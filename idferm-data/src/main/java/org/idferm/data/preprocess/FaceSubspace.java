package org.idferm.data.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * What faces have in common: their mean and principal components (Turk and Pentland 1991), of the
 * faces and their mirror images, so that it treats left and right alike. What hides a face does not
 * fit in and stays as a residual.
 */
final class FaceSubspace {

  private static final double NEGLIGIBLE = 1e-6;

  private final double[] mean;
  private final List<double[]> components;

  private FaceSubspace(double[] mean, List<double[]> components) {
    this.mean = mean;
    this.components = components;
  }

  /**
   * Finds the components, by way of the inner products of the faces: there are fewer faces than
   * pixels.
   *
   * @param faces equally many values each, row by row, at least one face
   * @param width of a row
   * @param dimensions how many components at most
   */
  static FaceSubspace fit(List<float[]> faces, int width, int dimensions) {
    List<double[]> centred = new ArrayList<>();
    for (float[] face : faces) {
      double[] plain = new double[face.length];
      double[] mirrored = new double[face.length];
      for (int i = 0; i < face.length; i++) {
        plain[i] = face[i];
        mirrored[i + width - 1 - 2 * (i % width)] = face[i];
      }
      centred.add(plain);
      centred.add(mirrored);
    }
    double[] mean = new double[faces.get(0).length];
    centred.forEach(face -> add(mean, 1.0 / centred.size(), face));
    centred.forEach(face -> add(face, -1, mean));
    return new FaceSubspace(mean, components(centred, dimensions));
  }

  private static List<double[]> components(List<double[]> centred, int dimensions) {
    double[][] products = new double[centred.size()][centred.size()];
    for (int i = 0; i < centred.size(); i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(centred.get(i), centred.get(j));
        products[j][i] = products[i][j];
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
    double largest = eigen.getRealEigenvalue(0);
    List<double[]> components = new ArrayList<>();
    for (int k = 0; k < Math.min(dimensions, centred.size()); k++) {
      double value = eigen.getRealEigenvalue(k);
      if (value <= NEGLIGIBLE * largest) {
        break;
      }
      double[] component = new double[centred.get(0).length];
      for (int i = 0; i < centred.size(); i++) {
        add(component, eigen.getEigenvector(k).getEntry(i) / Math.sqrt(value), centred.get(i));
      }
      components.add(component);
    }
    return components;
  }

  /** What is left of a face after mean and components are taken away. */
  double[] residual(float[] face) {
    double[] residual = new double[face.length];
    for (int i = 0; i < face.length; i++) {
      residual[i] = face[i] - mean[i];
    }
    for (double[] component : components) {
      add(residual, -dot(residual, component), component);
    }
    return residual;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] target, double factor, double[] values) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * values[i];
    }
  }
}
