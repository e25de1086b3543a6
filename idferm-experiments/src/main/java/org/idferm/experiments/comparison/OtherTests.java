package org.idferm.experiments.comparison;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.apache.commons.math3.stat.inference.WilcoxonSignedRankTest;

/**
 * Tests often reported beside the corrected t-test, though they take folds or images as
 * independent.
 */
final class OtherTests {

  private static final int LARGEST_EXACT = 20;

  private OtherTests() {}

  /**
   * Wilcoxon's signed-rank test, two-sided; exact up to {@value #LARGEST_EXACT} differences, by the
   * normal approximation above. Differences of 0 are left out, as Wilcoxon did; the library would
   * count their ranks as negative.
   *
   * @param differences of two methods, one for each fold
   * @return 1 if there is none but 0
   */
  static double wilcoxon(double[] differences) {
    double[] left = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (left.length == 0) {
      return 1;
    }
    return Math.min(
        1,
        new WilcoxonSignedRankTest()
            .wilcoxonSignedRankTest(new double[left.length], left, left.length <= LARGEST_EXACT));
  }

  /**
   * McNemar's test, exact: of the images that one method alone has right, is each method's share
   * one half?
   *
   * @param onlyFirst images that the first method alone has right
   * @param onlySecond images that the second method alone has right
   * @return 1 if there is none
   */
  static double mcNemar(int onlyFirst, int onlySecond) {
    int all = onlyFirst + onlySecond;
    return all == 0
        ? 1
        : Math.min(
            1,
            new BinomialTest().binomialTest(all, onlyFirst, 0.5, AlternativeHypothesis.TWO_SIDED));
  }
}
