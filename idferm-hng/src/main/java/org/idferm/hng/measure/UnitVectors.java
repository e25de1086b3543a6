package org.idferm.hng.measure;

/** Vectors of length 1 and their distances. */
final class UnitVectors {

  private static final double SMALLEST = 1e-12;

  private UnitVectors() {}

  /** Scales a vector in place to length 1; one of length 0 stays as it is. */
  static float[] normalise(float[] vector) {
    double sum = 0;
    for (float v : vector) {
      sum += (double) v * v;
    }
    double norm = Math.max(Math.sqrt(sum), SMALLEST);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) norm;
    }
    return vector;
  }

  /** Euclidean distance. */
  static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
