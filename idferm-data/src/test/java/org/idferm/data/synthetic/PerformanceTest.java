package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.idferm.core.face.Expression;
import org.junit.jupiter.api.Test;

class PerformanceTest {

  private final SyntheticIdentity person = SyntheticIdentity.of(1, 0);

  @Test
  void startsRelaxed() {
    Activations start = Performance.of(person, Expression.ANGER, 1).at(0);

    assertThat(start.units().values()).allMatch(sides -> sides.equals(Sides.NONE));
  }

  @Test
  void isAFunctionOfItsSeed() {
    Activations first = Performance.of(person, Expression.FEAR, 9).at(0.7);

    assertThat(Performance.of(person, Expression.FEAR, 9).at(0.7)).isEqualTo(first);
    assertThat(Performance.of(person, Expression.FEAR, 10).at(0.7)).isNotEqualTo(first);
  }

  @Test
  void growsInProportionToTheIntensity() {
    Performance performance = Performance.of(person, Expression.SADNESS, 2);

    double half = performance.at(0.5).of(ActionUnit.AU15).left();
    assertThat(half).isPositive();
    assertThat(performance.at(0.25).of(ActionUnit.AU15).left()).isEqualTo(half / 2);
  }

  @Test
  void contemptIsOneSided() {
    for (int i = 0; i < 20; i++) {
      SyntheticIdentity other = SyntheticIdentity.of(1, i);
      Sides corner = Performance.of(other, Expression.CONTEMPT, i).at(1).of(ActionUnit.AU12);
      double strong = Math.max(corner.left(), corner.right());
      double weak = Math.min(corner.left(), corner.right());

      assertThat(strong).isGreaterThan(4 * weak);
      assertThat(corner.left() > corner.right()).isEqualTo(other.expressiveness().contemptLeft());
    }
  }

  @Test
  void refusesIntensitiesOutOfRange() {
    Performance performance = Performance.of(person, Expression.HAPPY, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> performance.at(1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> performance.at(Double.NaN));
  }

  @Test
  void activationsAreClipped() {
    Activations face = Activations.neutral().with(ActionUnit.AU12, new Sides(-1, 9));

    assertThat(face.of(ActionUnit.AU12)).isEqualTo(new Sides(0, Activations.MAX));
    assertThat(face.of(ActionUnit.AU4)).isEqualTo(Sides.NONE);
  }
}
