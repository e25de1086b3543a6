package org.idferm.rml.measure;

import java.util.Arrays;

/**
 * Vectors of faces with what is known of each face. The codes only have to be equal where what they
 * stand for is equal; their values mean nothing.
 *
 * @param vectors one for each face, all of the same dimension
 * @param expressions each face's class
 * @param people whose face each is
 * @param sequences the recording that each face is from; frames of one recording are nearly the
 *     same picture
 */
@SuppressWarnings("ArrayRecordComponent") // buffers; never compared
public record EmbeddedFaces(float[][] vectors, int[] expressions, int[] people, int[] sequences) {

  /**
   * Checks that the lengths agree. The arrays are not copied.
   *
   * @throws IllegalArgumentException if there is no face, or the lengths differ
   */
  public EmbeddedFaces {
    int n = vectors.length;
    if (n == 0 || expressions.length != n || people.length != n || sequences.length != n) {
      throw new IllegalArgumentException(
          "%d vectors with %d expressions, %d people, %d sequences"
              .formatted(n, expressions.length, people.length, sequences.length));
    }
    int dimension = vectors[0].length;
    if (Arrays.stream(vectors).anyMatch(v -> v.length != dimension)) {
      throw new IllegalArgumentException("vectors of different dimensions");
    }
  }

  /** The number of faces. */
  public int size() {
    return vectors.length;
  }

  /** The squared Euclidean distances from a face to all faces, itself included. */
  double[] squaredDistances(int face) {
    double[] distances = new double[size()];
    Arrays.setAll(distances, j -> squaredDistance(vectors[face], vectors[j]));
    return distances;
  }

  /** The squared Euclidean distance of two vectors. */
  static double squaredDistance(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double difference = (double) a[k] - b[k];
      sum += difference * difference;
    }
    return sum;
  }
}
