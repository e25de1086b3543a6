package org.idferm.experiments.comparison;

/**
 * One method's accuracy less a reference's, on the same folds and seeds. {@code docs/measures.md}
 * says which of the p-values to trust.
 *
 * @param method the method
 * @param reference the method that it is held against
 * @param folds folds that both have; seeds are averaged within a fold before anything is tested
 * @param mean mean difference of accuracy over folds, -1 to 1
 * @param low lower end of its 95 % confidence interval; NaN if it cannot be given
 * @param high upper end; NaN likewise
 * @param p of the corrected resampled t-test, two-sided; NaN if nothing can be tested
 * @param pHolm the same, corrected for all methods held against this reference
 * @param pWilcoxon of Wilcoxon's signed-rank test, uncorrected
 * @param pMcNemar of McNemar's test on the first seed's images of all folds, uncorrected
 */
public record PairedDifference(
    String method,
    String reference,
    int folds,
    double mean,
    double low,
    double high,
    double p,
    double pHolm,
    double pWilcoxon,
    double pMcNemar) {

  private static final double LEVEL = 0.05;

  /**
   * Whether the difference is significant at the 5 % level after Holm's correction.
   *
   * @return false as well if nothing can be tested
   */
  public boolean significant() {
    return pHolm < LEVEL;
  }

  PairedDifference withHolm(double corrected) {
    return new PairedDifference(
        method, reference, folds, mean, low, high, p, corrected, pWilcoxon, pMcNemar);
  }
}
