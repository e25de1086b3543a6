package org.idferm.rml.measure;

import java.util.Map;
import java.util.TreeMap;

/**
 * How well vectors of equal labels lie together and apart from others (Rousseeuw, "Silhouettes: a
 * graphical aid to the interpretation and validation of cluster analysis", 1987), by Euclidean
 * distance.
 */
public final class Silhouette {

  private Silhouette() {}

  /**
   * The mean over faces of (b - a) / max(a, b), with a the mean distance to the other faces of the
   * same label and b that to the faces of the label for which it is smallest; 0 for a face that is
   * alone with its label, or if a and b are both 0.
   *
   * @param faces the vectors
   * @param labels the label of each, for example {@link EmbeddedFaces#people}
   * @return -1 to 1; NaN if all labels are equal
   */
  public static double of(EmbeddedFaces faces, int[] labels) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (int label : labels) {
      sizes.merge(label, 1, Integer::sum);
    }
    if (sizes.size() < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < faces.size(); i++) {
      sum += sizes.get(labels[i]) == 1 ? 0 : width(faces.squaredDistances(i), labels, i, sizes);
    }
    return sum / faces.size();
  }

  private static double width(
      double[] squared, int[] labels, int face, Map<Integer, Integer> sizes) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int j = 0; j < squared.length; j++) {
      sums.merge(labels[j], Math.sqrt(squared[j]), Double::sum);
    }
    double a = sums.get(labels[face]) / (sizes.get(labels[face]) - 1);
    double b = Double.POSITIVE_INFINITY;
    for (Map.Entry<Integer, Double> other : sums.entrySet()) {
      if (other.getKey() != labels[face]) {
        b = Math.min(b, other.getValue() / sizes.get(other.getKey()));
      }
    }
    double larger = Math.max(a, b);
    return larger == 0 ? 0 : (b - a) / larger;
  }
}
