package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.idferm.core.face.Expression;
import org.junit.jupiter.api.Test;

class SyntheticSequenceTest {

  private static final SyntheticFaceSetOptions OPTIONS =
      new SyntheticFaceSetOptions(40, 4, 128, 128, 3, 0.5, 0.8, 10, 1, 2);

  @Test
  void growsAsAQuarterOfASineFromNeutralToTheApex() {
    SyntheticSequence sequence = new SyntheticSequence(OPTIONS, 0, Expression.HAPPY);

    double apex = sequence.intensity(4);
    assertThat(sequence.intensity(1)).isZero();
    assertThat(sequence.intensity(2)).isCloseTo(0.5 * apex, within(1e-12));
    assertThat(sequence.intensity(3)).isCloseTo(Math.sqrt(3) / 2 * apex, within(1e-12));
  }

  @Test
  void apexesStayInTheirRangeAndDiffer() {
    double lowest = 1;
    double highest = 0;
    for (int person = 0; person < 40; person++) {
      double apex = new SyntheticSequence(OPTIONS, person, Expression.FEAR).intensity(4);
      lowest = Math.min(lowest, apex);
      highest = Math.max(highest, apex);
    }

    assertThat(lowest).isBetween(0.5, 0.6);
    assertThat(highest).isBetween(0.7, 0.8);
  }

  @Test
  void allLandmarksStayInsideAtTheWidestPose() {
    FaceRenderer renderer = new FaceRenderer();
    for (int person = 0; person < 20; person++) {
      for (Expression expression : new Expression[] {Expression.SURPRISE, Expression.ANGER}) {
        RenderedFace face = new SyntheticSequence(OPTIONS, person, expression).render(renderer, 4);
        LandmarkChecks.inside(face.landmarks(), 128, 128);
      }
    }
  }

  @Test
  void refusesFramesThatDoNotExist() {
    SyntheticSequence sequence = new SyntheticSequence(OPTIONS, 0, Expression.HAPPY);

    assertThatIllegalArgumentException().isThrownBy(() -> sequence.intensity(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sequence.intensity(5))
        .withMessageContaining("frame is 5, expected 1 to 4");
  }
}
