package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IdentityMatchingTest {

  private static final double EPS = 1e-12;

  /**
   * Two people, expressions 0 and 1, a sequence each. Person 0 at 0 and 1, person 1 at 2 and 5.
   * Compared are faces of different expressions: 0-1 (same, 1), 0-5 (different), 2-1 (different,
   * 1), 2-5 (same, 3).
   *
   * <pre>
   * at 0: 1 (own) or 5: found; at 1: 0 (own, 1) or 2 (1): the first, found
   * at 2: 1 or 5 (own): missed;  at 5: 0 or 2 (own, 3): found
   * AUC: same 1, 3; different 5, 1: (1, 5) 1, (1, 1) 1/2, (3, 5) 1, (3, 1) 0: 2.5 of 4
   * </pre>
   */
  @Test
  void isAsComputedByHand() {
    IdentityMatching matching =
        IdentityMatching.of(
            new Faces().add(0, 0, 0, 0).add(1, 0, 1, 1).add(0, 1, 2, 2).add(1, 1, 3, 5).get());
    assertThat(matching.queries()).isEqualTo(4);
    assertThat(matching.rank1()).isCloseTo(3.0 / 4, within(EPS));
    assertThat(matching.rank1Chance()).isCloseTo(0.5, within(EPS));
    assertThat(matching.auc()).isCloseTo(2.5 / 4, within(EPS));
  }

  @Test
  void neitherTheSameExpressionNorTheSameSequenceIsCompared() {
    IdentityMatching matching =
        IdentityMatching.of(
            new Faces()
                .add(0, 0, 0, 0) // neutral and
                .add(1, 0, 0, 0) // happy frame of one recording
                .add(1, 1, 1, 9)
                .add(0, 1, 2, 9)
                .get());
    // Person 0's two faces have only person 1's to compare with: no queries.
    assertThat(matching.queries()).isEqualTo(2);
    assertThat(matching.rank1()).isCloseTo(1, within(EPS));
  }

  @Test
  void onePersonAloneGivesNoRates() {
    IdentityMatching alone = IdentityMatching.of(new Faces().add(0, 0, 0, 0).get());
    assertThat(alone.rank1()).isNaN();
    assertThat(alone.auc()).isNaN();
    assertThat(alone.eer()).isNaN();
  }
}
