package org.idferm.rml.measure;

import java.util.Arrays;

/**
 * How well distances tell pairs of one person from pairs of two.
 *
 * @param auc the area under the ROC curve: the probability that a random pair of one person is
 *     nearer than a random pair of two, equally near counting one half; 0 to 1, 0.5 for guessing
 * @param eer the equal error rate: the share of pairs told wrongly at the threshold at which it is
 *     the same for both kinds, between thresholds by linear interpolation of the ROC curve; 0 to 1,
 *     0.5 for guessing
 */
record PairSeparation(double auc, double eer) {

  /**
   * Measures.
   *
   * @param same distances of pairs of one person; sorted in place
   * @param different distances of pairs of two people; sorted in place
   * @return NaN twice if one of them is empty
   */
  static PairSeparation of(double[] same, double[] different) {
    if (same.length == 0 || different.length == 0) {
      return new PairSeparation(Double.NaN, Double.NaN);
    }
    Arrays.sort(same);
    Arrays.sort(different);
    double area = 0;
    double eer = Double.NaN;
    double accepted = 0; // share of different-person pairs up to the threshold
    double missed = 1; // share of same-person pairs beyond it
    int s = 0;
    int d = 0;
    while (s < same.length || d < different.length) {
      double threshold = Math.min(at(same, s), at(different, d));
      while (s < same.length && same[s] == threshold) {
        s++;
      }
      while (d < different.length && different[d] == threshold) {
        d++;
      }
      double nextAccepted = (double) d / different.length;
      double nextMissed = 1 - (double) s / same.length;
      area += (nextAccepted - accepted) * (2 - missed - nextMissed) / 2;
      if (Double.isNaN(eer) && nextAccepted >= nextMissed) {
        double gap = missed - accepted;
        double closed = gap - (nextMissed - nextAccepted);
        eer = accepted + gap / closed * (nextAccepted - accepted);
      }
      accepted = nextAccepted;
      missed = nextMissed;
    }
    return new PairSeparation(area, eer);
  }

  private static double at(double[] sorted, int i) {
    return i < sorted.length ? sorted[i] : Double.POSITIVE_INFINITY;
  }
}
