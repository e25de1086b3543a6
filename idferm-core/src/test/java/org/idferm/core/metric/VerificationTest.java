package org.idferm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final double EPS = 1e-12;

  private static Verification of(double[] same, double... different) {
    return new Verification(same, different);
  }

  private static double[] same(double... distances) {
    return distances;
  }

  /** At 0.5: of four same-person pairs one is rejected, of five others two are accepted. */
  @Test
  void countsWhatAThresholdRejectsAndAccepts() {
    Verification v = of(same(0.9, 0.1, 0.2, 0.5), 0.8, 0.3, 0.4, 0.7, 0.6);
    assertThat(v.falseRejects(0.5)).isEqualTo(0.25);
    assertThat(v.falseAccepts(0.5)).isEqualTo(0.4);
    assertThat(v.accuracy(0.5)).isCloseTo(1 - 0.325, within(EPS));
    assertThat(v.falseRejects(0.05)).isEqualTo(1);
    assertThat(v.falseAccepts(1)).isEqualTo(1);
  }

  /** At 4: rejects 1/4, accepts 1/4. Of the 16 comparisons same is nearer in 4 + 4 + 4 + 2. */
  @Test
  void findsEqualErrorAndArea() {
    Verification v = of(same(6, 3, 1, 2), 8, 7, 5, 4);
    assertThat(v.equalErrorThreshold()).isEqualTo(4);
    assertThat(v.equalErrorRate()).isCloseTo(0.25, within(EPS));
    assertThat(v.areaUnderCurve()).isCloseTo(14.0 / 16, within(EPS));
  }

  /** Same and different compared pairwise: (1<2, 1<4, 2=2, 2<4, 3>2, 3<4). */
  @Test
  void areaIsTheShareOfPairsInTheRightOrderWithTiesHalf() {
    assertThat(of(same(3, 1, 2), 4, 2).areaUnderCurve())
        .isCloseTo((1 + 1 + 0.5 + 1 + 0 + 1) / 6, within(EPS));
  }

  /**
   * Same 0, 1, 4; different 3: accepts jump from 0 to 1 while 1/3 is rejected; so the curve is at
   * 1/3 on a vertical line. Same 0, 3; different 1, 2: rejects and accepts are 1/2 from 1 to 2.
   */
  @Test
  void theEqualErrorRateIsInterpolatedBetweenThresholds() {
    assertThat(of(same(0, 1, 4), 3).equalErrorRate()).isCloseTo(1.0 / 3, within(EPS));
    assertThat(of(same(0, 3), 1, 2).equalErrorRate()).isCloseTo(0.5, within(EPS));
    assertThat(of(same(0, 1, 4), 3).equalErrorThreshold()).isEqualTo(1);
  }

  @Test
  void distancesAreNumbers() {
    assertThatThrownBy(() -> of(same(1, Double.NaN), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a distance is not a number");
    assertThatThrownBy(() -> of(same(1), Double.NaN, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void perfectEqualAndReversedDistances() {
    assertThat(of(same(1, 2), 3, 4).equalErrorRate()).isZero();
    assertThat(of(same(1, 2), 3, 4).equalErrorThreshold()).isEqualTo(2);
    assertThat(of(same(1, 2), 3, 4).areaUnderCurve()).isEqualTo(1);
    assertThat(of(same(1, 1), 1, 1, 1).equalErrorRate()).isEqualTo(0.5);
    assertThat(of(same(1, 1), 1, 1, 1).areaUnderCurve()).isEqualTo(0.5);
    assertThat(of(same(3, 4), 1, 2).equalErrorRate()).isEqualTo(1);
    assertThat(of(same(3, 4), 1, 2).areaUnderCurve()).isZero();
  }

  /** Accepting none of 4, 5, 7, 8 leaves 1, 2 and 3; accepting two of them leaves all. */
  @Test
  void trueAcceptsAreAtMostSoManyFalseOnes() {
    Verification v = of(same(6, 3, 1, 2), 8, 7, 5, 4);
    assertThat(v.trueAccepts(0)).isEqualTo(0.75);
    assertThat(v.trueAccepts(0.49)).isEqualTo(0.75);
    assertThat(v.trueAccepts(0.5)).isEqualTo(1);
    assertThat(v.trueAccepts(1)).isEqualTo(1);
    assertThat(of(same(1, 2), 1, 2, 3).trueAccepts(1.0 / 3)).isEqualTo(0.5);
    assertThat(of(same(1, 1), 1, 1).trueAccepts(0.5)).isZero();
  }

  @Test
  void needsPairsOfBothKinds() {
    assertThatThrownBy(() -> of(same(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 same-person and 1 different-person");
  }
}
