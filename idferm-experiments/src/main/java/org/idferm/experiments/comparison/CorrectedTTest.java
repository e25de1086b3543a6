package org.idferm.experiments.comparison;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The corrected resampled t-test (Nadeau and Bengio, "Inference for the generalization error",
 * 2003) of paired differences: t = mean / √((1/n + n_test/n_train) · variance), n - 1 degrees of
 * freedom. Folds share most of their training data, so their differences are not independent and
 * the plain test, with 1/n alone, finds too much; the second term makes up for it.
 *
 * @param mean the mean difference
 * @param low lower end of its 95 % confidence interval; NaN for fewer than two differences
 * @param high upper end; NaN likewise
 * @param p two-sided; 1 if all differences are 0; NaN if they are too few, or equal and not 0,
 *     which leaves no spread to judge by
 */
record CorrectedTTest(double mean, double low, double high, double p) {

  private static final double CONFIDENCE = 0.95;

  /**
   * Tests differences against 0.
   *
   * @param differences of two methods, one for each fold
   * @param testToTrain size of a fold's test set over that of its training set
   */
  static CorrectedTTest of(double[] differences, double testToTrain) {
    int n = differences.length;
    double mean = StatUtils.mean(differences);
    if (n < 2) {
      return new CorrectedTTest(mean, Double.NaN, Double.NaN, Double.NaN);
    }
    double error = Math.sqrt((1.0 / n + testToTrain) * StatUtils.variance(differences));
    if (error == 0) {
      return new CorrectedTTest(mean, mean, mean, mean == 0 ? 1 : Double.NaN);
    }
    TDistribution t = new TDistribution(n - 1);
    double margin = t.inverseCumulativeProbability((1 + CONFIDENCE) / 2) * error;
    double p = 2 * t.cumulativeProbability(-Math.abs(mean / error));
    return new CorrectedTTest(mean, mean - margin, mean + margin, p);
  }
}
