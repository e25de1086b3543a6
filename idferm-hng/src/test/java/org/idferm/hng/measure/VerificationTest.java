package org.idferm.hng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VerificationTest {

  /** At 0.5: of four same-person pairs one is rejected, of five others two are accepted. */
  @Test
  void countsWhatAThresholdRejectsAndAccepts() {
    Verification v =
        new Verification(new double[] {0.9, 0.1, 0.2, 0.5}, new double[] {0.8, 0.3, 0.4, 0.7, 0.6});
    assertThat(v.falseRejects(0.5)).isEqualTo(0.25);
    assertThat(v.falseAccepts(0.5)).isEqualTo(0.4);
    assertThat(v.accuracy(0.5)).isCloseTo(1 - 0.325, within(1e-12));
    assertThat(v.falseRejects(0.05)).isEqualTo(1);
    assertThat(v.falseAccepts(1)).isEqualTo(1);
  }

  /**
   * Same 1 2 3 6, different 4 5 7 8. At 4: rejects 1/4, accepts 1/4. Of the 16 comparisons a
   * same-person pair is nearer in 4 + 4 + 4 + 2.
   */
  @Test
  void findsEqualErrorAndArea() {
    Verification v = new Verification(new double[] {6, 3, 1, 2}, new double[] {8, 7, 5, 4});
    assertThat(v.equalErrorThreshold()).isEqualTo(4);
    assertThat(v.equalErrorRate()).isEqualTo(0.25);
    assertThat(v.areaUnderCurve()).isEqualTo(14.0 / 16);
  }

  @Test
  void perfectSeparationHasNoError() {
    Verification v = new Verification(new double[] {1, 2}, new double[] {3, 4});
    assertThat(v.equalErrorRate()).isZero();
    assertThat(v.equalErrorThreshold()).isEqualTo(2);
    assertThat(v.areaUnderCurve()).isEqualTo(1);
  }

  @Test
  void distancesThatTellNothingAreGuessing() {
    Verification v = new Verification(new double[] {1, 1}, new double[] {1, 1, 1});
    assertThat(v.areaUnderCurve()).isEqualTo(0.5);
    assertThat(v.equalErrorRate()).isEqualTo(0.5);
  }

  @Test
  void needsPairsOfBothKinds() {
    assertThatThrownBy(() -> new Verification(new double[0], new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 same-person and 1 different-person");
  }
}
