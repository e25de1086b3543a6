package org.idferm.core.metric;

import java.util.Arrays;

/**
 * How well distances tell pairs of faces of the same person from pairs of different people. A
 * threshold takes pairs that are farther apart for different people. Between the thresholds that
 * distances give, the curve of true accepts against false accepts is a straight line.
 */
public final class Verification {

  /** So that three tenths of ten pairs are three. */
  private static final double ROUNDING = 1e-9;

  private final double[] same;
  private final double[] different;
  private double equalErrorThreshold;
  private double equalErrorRate = Double.NaN;
  private double areaUnderCurve;

  /**
   * Takes the distances.
   *
   * @param same of same-person pairs, in any order; not copied, and sorted in place
   * @param different of different-person pairs, likewise
   * @throws IllegalArgumentException if there is no pair of one kind, or a distance is not a number
   */
  public Verification(double[] same, double[] different) {
    if (same.length == 0 || different.length == 0) {
      throw new IllegalArgumentException(
          "%d same-person and %d different-person pairs; expected at least one of each"
              .formatted(same.length, different.length));
    }
    this.same = same;
    this.different = different;
    Arrays.sort(same);
    Arrays.sort(different);
    // Sorting puts them last; going through the thresholds would never come to an end.
    if (Double.isNaN(same[same.length - 1]) || Double.isNaN(different[different.length - 1])) {
      throw new IllegalArgumentException("a distance is not a number");
    }
    measure();
  }

  /** Goes once through all thresholds, in ascending order. */
  private void measure() {
    double smallestGap = Double.POSITIVE_INFINITY;
    double accepts = 0;
    double rejects = 1;
    int s = 0;
    int d = 0;
    while (s < same.length || d < different.length) {
      double threshold = Math.min(at(same, s), at(different, d));
      s = pass(same, s, threshold);
      d = pass(different, d, threshold);
      double nextAccepts = (double) d / different.length;
      double nextRejects = 1 - (double) s / same.length;
      areaUnderCurve += (nextAccepts - accepts) * (2 - rejects - nextRejects) / 2;
      if (Double.isNaN(equalErrorRate) && nextAccepts >= nextRejects) {
        double gap = rejects - accepts;
        double closed = gap - (nextRejects - nextAccepts);
        equalErrorRate = accepts + gap / closed * (nextAccepts - accepts);
      }
      if (Math.abs(nextRejects - nextAccepts) < smallestGap) {
        smallestGap = Math.abs(nextRejects - nextAccepts);
        equalErrorThreshold = threshold;
      }
      accepts = nextAccepts;
      rejects = nextRejects;
    }
  }

  private static double at(double[] sorted, int i) {
    return i < sorted.length ? sorted[i] : Double.POSITIVE_INFINITY;
  }

  private static int pass(double[] sorted, int from, double threshold) {
    int i = from;
    while (i < sorted.length && sorted[i] == threshold) {
      i++;
    }
    return i;
  }

  /**
   * Share of same-person pairs that a threshold rejects.
   *
   * @param threshold a distance
   * @return 0 to 1
   */
  public double falseRejects(double threshold) {
    return 1 - (double) upTo(same, threshold) / same.length;
  }

  /**
   * Share of different-person pairs that a threshold accepts.
   *
   * @param threshold a distance
   * @return 0 to 1
   */
  public double falseAccepts(double threshold) {
    return (double) upTo(different, threshold) / different.length;
  }

  /**
   * Balanced accuracy of a threshold: the mean of the shares of both kinds that it decides rightly.
   *
   * @param threshold a distance
   * @return 0 to 1; guessing has 0.5
   */
  public double accuracy(double threshold) {
    return 1 - (falseRejects(threshold) + falseAccepts(threshold)) / 2;
  }

  /**
   * Of all distances the one at which, taken as the threshold, false rejects and false accepts
   * differ least; the smallest of several.
   */
  public double equalErrorThreshold() {
    return equalErrorThreshold;
  }

  /**
   * The rate at which false rejects and false accepts are equal, between thresholds by linear
   * interpolation; 0 to 1, guessing has 0.5.
   */
  public double equalErrorRate() {
    return equalErrorRate;
  }

  /**
   * The area under the curve of true accepts against false accepts: how often a same-person pair is
   * nearer than a different-person pair, pairs equally near counting half; 0 to 1, guessing has
   * 0.5.
   */
  public double areaUnderCurve() {
    return areaUnderCurve;
  }

  /**
   * A point of the receiver operating characteristic.
   *
   * @param falseAccepts the share of different-person pairs that may be accepted, 0 to 1
   * @return the largest share of same-person pairs that a threshold accepts which accepts no more
   *     of the others; 0 to 1
   */
  public double trueAccepts(double falseAccepts) {
    int most = (int) (falseAccepts * different.length + ROUNDING);
    return most >= different.length
        ? 1
        : (double) upTo(same, Math.nextDown(different[most])) / same.length;
  }

  /** How many of sorted distances are not above a threshold. */
  private static int upTo(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
