package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairSeparationTest {

  private static final double EPS = 1e-12;

  private static PairSeparation of(double[] same, double... different) {
    return PairSeparation.of(same, different);
  }

  private static double[] same(double... distances) {
    return distances;
  }

  /** Of the 3 · 2 comparisons, 3 beats one of (2, 4), 1 and 2 beat... (1<2, 1<4, 2=2, 2<4, 3<4). */
  @Test
  void areaIsTheShareOfPairsInTheRightOrderWithTiesHalf() {
    assertThat(of(same(3, 1, 2), 4, 2).auc()).isCloseTo((1 + 1 + 0.5 + 1 + 0 + 1) / 6, within(EPS));
  }

  /** Threshold 2: one of four same-person pairs is missed (5), one of four others taken (2). */
  @Test
  void equalErrorIsWhereBothKindsAreWrongEquallyOften() {
    PairSeparation separation = of(same(0, 1, 1.5, 5), 2, 6, 7, 8);
    assertThat(separation.eer()).isCloseTo(0.25, within(EPS));
    assertThat(separation.auc()).isCloseTo(15.0 / 16, within(EPS));
  }

  /**
   * Same 0, 3; different 1, 2. ROC from (accepted 0, missed 1/2) to (1/2, 1/2): both are 1/2 at
   * threshold 1.
   */
  @Test
  void aThresholdBetweenGivesTheRateBetween() {
    assertThat(of(same(0, 3), 1, 2).eer()).isCloseTo(0.5, within(EPS));
    // Same 0, 1, 4; different 3: accepted jumps from 0 to 1 while 1/3 is missed.
    assertThat(of(same(0, 1, 4), 3).eer()).isCloseTo(1.0 / 3, within(EPS));
  }

  @Test
  void perfectEqualAndReversedDistances() {
    assertThat(of(same(1, 2), 3, 4)).isEqualTo(new PairSeparation(1, 0));
    assertThat(of(same(1, 1), 1, 1)).isEqualTo(new PairSeparation(0.5, 0.5));
    assertThat(of(same(3, 4), 1, 2)).isEqualTo(new PairSeparation(0, 1));
    assertThat(of(same(), 1).auc()).isNaN();
    assertThat(of(same(1)).eer()).isNaN();
  }
}
