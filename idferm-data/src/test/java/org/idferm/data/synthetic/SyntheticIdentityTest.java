package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticIdentityTest {

  @Test
  void isAFunctionOfSeedAndNumber() {
    assertThat(SyntheticIdentity.of(5, 3)).isEqualTo(SyntheticIdentity.of(5, 3));
  }

  @Test
  void noTwoPeopleOfSmallSeedsAreAlike() {
    Set<HeadShape> heads = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (int person = 0; person < 50; person++) {
        heads.add(SyntheticIdentity.of(seed, person).head());
      }
    }

    assertThat(heads).hasSize(1000);
  }

  @Test
  void featuresFitTogether() {
    for (int i = 0; i < 500; i++) {
      SyntheticIdentity p = SyntheticIdentity.of(11, i);
      assertThat(p.eyes().distance() - p.eyes().halfWidth()).isGreaterThan(0.8);
      assertThat(p.mouth().line()).isLessThan(p.nose().base() - 1);
      assertThat(p.head().chin()).isLessThan(p.mouth().line() - p.mouth().lower() - 1);
      assertThat(p.brows().inner()).isLessThan(p.brows().outer() - 2).isPositive();
      assertThat(p.hair().line()).isGreaterThan(p.brows().height());
    }
  }

  @Test
  void refusesNegativeNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SyntheticIdentity.of(1, -1))
        .withMessageContaining("-1");
  }
}
