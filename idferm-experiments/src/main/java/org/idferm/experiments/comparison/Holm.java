package org.idferm.experiments.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction of p-values for several tests (1979). */
final class Holm {

  private Holm() {}

  /**
   * Adjusts p-values: the i-th smallest of m is multiplied by m - i + 1, and is at least the one
   * before it and at most 1.
   *
   * @param p values from 0 to 1; NaN where nothing could be tested, which counts as no test
   * @return in the same order; NaN stays
   */
  static double[] adjust(double... p) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double before = 0;
    for (int rank = 0; rank < order.length; rank++) {
      before = Math.max(before, Math.min(1, (order.length - rank) * p[order[rank]]));
      adjusted[order[rank]] = before;
    }
    return adjusted;
  }
}
