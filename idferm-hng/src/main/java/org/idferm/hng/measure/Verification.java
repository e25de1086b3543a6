package org.idferm.hng.measure;

import java.util.Arrays;

/**
 * How well distances tell pairs of faces of the same person from pairs of different people. A
 * threshold takes pairs that are farther apart for different people.
 */
public final class Verification {

  private final double[] same;
  private final double[] different;
  private final double equalErrorThreshold;

  /**
   * Sorts the distances.
   *
   * @param same of same-person pairs, in any order
   * @param different of different-person pairs, in any order
   * @throws IllegalArgumentException if there is no pair of one kind
   */
  public Verification(double[] same, double[] different) {
    if (same.length == 0 || different.length == 0) {
      throw new IllegalArgumentException(
          "%d same-person and %d different-person pairs; expected at least one of each"
              .formatted(same.length, different.length));
    }
    this.same = same.clone();
    this.different = different.clone();
    Arrays.sort(this.same);
    Arrays.sort(this.different);
    this.equalErrorThreshold = findEqualError();
  }

  /** False rejects fall and false accepts rise with the threshold: the crossing is unique. */
  private double findEqualError() {
    double best = same[0];
    double gap = Double.MAX_VALUE;
    for (double[] candidates : new double[][] {same, different}) {
      for (double threshold : candidates) {
        double difference = Math.abs(falseRejects(threshold) - falseAccepts(threshold));
        if (difference < gap || (difference == gap && threshold < best)) {
          best = threshold;
          gap = difference;
        }
      }
    }
    return best;
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

  /** The mean of false rejects and false accepts at the threshold of equal error, 0 to 1. */
  public double equalErrorRate() {
    return 1 - accuracy(equalErrorThreshold);
  }

  /**
   * The area under the curve of true accepts against false accepts: how often a same-person pair is
   * nearer than a different-person pair, pairs equally near counting half.
   *
   * @return 0 to 1; guessing has 0.5
   */
  public double areaUnderCurve() {
    double nearer = 0;
    for (double distance : same) {
      int below = upTo(different, Math.nextDown(distance));
      nearer += different.length - (below + upTo(different, distance)) / 2.0;
    }
    return nearer / same.length / different.length;
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
