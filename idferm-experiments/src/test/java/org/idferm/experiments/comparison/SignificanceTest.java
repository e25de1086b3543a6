package org.idferm.experiments.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignificanceTest {

  private static final double EPS = 1e-9;

  /**
   * Differences 1, 2, 3, 4, 5: mean 3, variance 2.5; with n_test/n_train = 1/4 the error is √((1/5
   * + 1/4) · 2.5) = √1.125, t = 2.828427, df 4. R: 2 * pt(-2.828427, 4) = 0.04742; qt(0.975, 4) =
   * 2.776445, so the interval is 3 ± 2.944863.
   */
  @Test
  void correctedTTestIsAsComputedByHand() {
    CorrectedTTest test = CorrectedTTest.of(new double[] {1, 2, 3, 4, 5}, 0.25);
    assertThat(test.mean()).isCloseTo(3, within(EPS));
    assertThat(test.p()).isCloseTo(0.0474207, within(1e-6));
    assertThat(test.low()).isCloseTo(3 - 2.776445 * Math.sqrt(1.125), within(1e-5));
    assertThat(test.high()).isCloseTo(3 + 2.776445 * Math.sqrt(1.125), within(1e-5));
  }

  /** The plain test of the same differences: t = 3 / √(2.5/5) = 4.242641, p = 0.01324. */
  @Test
  void theCorrectionMakesTheTestMoreCareful() {
    assertThat(CorrectedTTest.of(new double[] {1, 2, 3, 4, 5}, 0).p())
        .isCloseTo(0.0132355, within(1e-6));
  }

  @Test
  void noSpreadAndTooFewDifferencesGiveNoTest() {
    assertThat(CorrectedTTest.of(new double[] {0, 0, 0}, 0.5).p()).isCloseTo(1, within(EPS));
    assertThat(CorrectedTTest.of(new double[] {0.5, 0.5, 0.5}, 0.5).p()).isNaN();
    CorrectedTTest one = CorrectedTTest.of(new double[] {0.1}, 0.5);
    assertThat(one.mean()).isCloseTo(0.1, within(EPS));
    assertThat(one.low()).isNaN();
    assertThat(one.p()).isNaN();
  }

  /** All five above 0: 2 of the 2⁵ signings are as extreme. One of five below, the smallest: 4. */
  @Test
  void wilcoxonCountsSignings() {
    assertThat(OtherTests.wilcoxon(new double[] {1, 2, 3, 4, 5})).isCloseTo(2 / 32.0, within(EPS));
    assertThat(OtherTests.wilcoxon(new double[] {-1, 2, 3, 4, 5})).isCloseTo(4 / 32.0, within(EPS));
  }

  /** With the library's own treatment, a zero would count against the larger side. */
  @Test
  void wilcoxonLeavesOutEqualPairs() {
    assertThat(OtherTests.wilcoxon(new double[] {0, 1, 2, 3, 0, 4, 5}))
        .isCloseTo(2 / 32.0, within(EPS));
    assertThat(OtherTests.wilcoxon(new double[] {0, 0})).isCloseTo(1, within(EPS));
    assertThat(OtherTests.wilcoxon(new double[] {3, -2, 1, 2.5, -2.6, 0.5, -0.1}))
        .isBetween(0.0, 1.0);
  }

  /** 1 of 6: P(0) + P(1) on both sides = 2 · 7 / 64. */
  @Test
  void mcNemarIsBinomial() {
    assertThat(OtherTests.mcNemar(1, 5)).isCloseTo(14 / 64.0, within(EPS));
    assertThat(OtherTests.mcNemar(5, 1)).isCloseTo(14 / 64.0, within(EPS));
    assertThat(OtherTests.mcNemar(3, 3)).isCloseTo(1, within(EPS));
    assertThat(OtherTests.mcNemar(0, 0)).isCloseTo(1, within(EPS));
  }

  /** Sorted 0.01, 0.02, 0.03, 0.5 times 4, 3, 2, 1: 0.04, 0.06, 0.06 and 0.5. */
  @Test
  void holmMultipliesAndNeverFalls() {
    assertThat(Holm.adjust(0.03, 0.01, Double.NaN, 0.5, 0.02))
        .containsExactly(new double[] {0.06, 0.04, Double.NaN, 0.5, 0.06}, within(EPS));
    assertThat(Holm.adjust(0.6, 0.7)).containsExactly(1, 1);
    assertThat(Holm.adjust()).isEmpty();
  }
}
