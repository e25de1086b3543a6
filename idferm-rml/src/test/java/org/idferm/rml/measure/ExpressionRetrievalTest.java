package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExpressionRetrievalTest {

  private static final double EPS = 1e-12;

  /**
   * On a line, all of different sequences: class 0 at 0, 1 and 5, class 1 at 2 and 6; R is 2 for
   * class 0 and 1 for class 1.
   *
   * <pre>
   * at 0: nearest 1 (0), 2 (1)          P@1 1, MAP@2 = (1/1)/2 = 1/2
   * at 1: 0 and 2 equally near, first 0: P@1 1, then 2 (1): 1/2
   * at 5: 6 (1), 2 (1)                  0, 0
   * at 2: 1 (0)                         0, 0
   * at 6: 5 (0)                         0, 0
   * </pre>
   */
  @Test
  void isAsComputedByHand() {
    ExpressionRetrieval r =
        ExpressionRetrieval.of(
            new Faces()
                .add(0, 0, 0, 0)
                .add(0, 1, 1, 1)
                .add(0, 2, 2, 5)
                .add(1, 3, 3, 2)
                .add(1, 4, 4, 6)
                .get());
    assertThat(r.queries()).isEqualTo(5);
    assertThat(r.precisionAt1()).isCloseTo(2.0 / 5, within(EPS));
    assertThat(r.mapAtR()).isCloseTo(1.0 / 5, within(EPS));
  }

  /** Class 0 at 0, 3, 4; a stranger at 1. At 0: 1 is wrong, 3 right: P(2) = 1/2, MAP@2 = 1/4. */
  @Test
  void aHitAtRankTwoCountsWithThePrecisionThere() {
    ExpressionRetrieval r =
        ExpressionRetrieval.of(
            new Faces().add(0, 0, 0, 0).add(0, 1, 1, 3).add(0, 2, 2, 4).add(1, 3, 3, 1).get());
    // at 0: 1/4; at 3: 4 right, 1 wrong: 1/2; at 4: 3 right, 1 wrong: 1/2; at 1 no reference.
    assertThat(r.queries()).isEqualTo(3);
    assertThat(r.mapAtR()).isCloseTo((0.25 + 0.5 + 0.5) / 3, within(EPS));
    assertThat(r.precisionAt1()).isCloseTo(2.0 / 3, within(EPS));
  }

  @Test
  void framesOfTheSameSequenceAreNoReferences() {
    ExpressionRetrieval r =
        ExpressionRetrieval.of(
            new Faces().add(0, 0, 0, 0).add(0, 0, 0, 0.1f).add(0, 1, 1, 9).add(1, 0, 2, 1).get());
    // The nearest face of another sequence is the same person's with another expression.
    assertThat(r.precisionAt1()).isCloseTo(0, within(EPS));
    assertThat(r.queries()).isEqualTo(3);
  }

  @Test
  void givesNoNumberWithoutAQuery() {
    ExpressionRetrieval r =
        ExpressionRetrieval.of(new Faces().add(0, 0, 0, 0).add(1, 0, 1, 1).get());
    assertThat(r.precisionAt1()).isNaN();
    assertThat(r.mapAtR()).isNaN();
    assertThat(r.queries()).isZero();
  }
}
