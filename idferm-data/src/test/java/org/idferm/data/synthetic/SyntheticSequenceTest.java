package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.idferm.core.face.Expression;
import org.junit.jupiter.api.Test;

class SyntheticSequenceTest {

  private static final SyntheticFaceSetOptions OPTIONS =
      new SyntheticFaceSetOptions(40, 4, 128, 128, 3, 0.5, 0.8, 10, 1, 2);

  private static SyntheticSequence sequence(int person, Expression expression) {
    return new SyntheticSequence(OPTIONS, Recording.of(person, expression), TimeCourse.ONSET);
  }

  @Test
  void growsAsAQuarterOfASineFromNeutralToTheApex() {
    SyntheticSequence sequence = sequence(0, Expression.HAPPY);

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
      double apex = sequence(person, Expression.FEAR).intensity(4);
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
        RenderedFace face = sequence(person, expression).render(renderer, 4);
        LandmarkChecks.inside(face.landmarks(), 128, 128);
      }
    }
  }

  @Test
  void allLandmarksStayInsideAtTheLargestYaw() {
    FaceRenderer renderer = new FaceRenderer();
    for (int person = 0; person < 10; person++) {
      Recording frontal = Recording.of(person, Expression.SURPRISE);
      for (double yaw : new double[] {-45, 45}) {
        RenderedFace face =
            new SyntheticSequence(OPTIONS, frontal.under(turned(yaw)), TimeCourse.ONSET)
                .render(renderer, 4);
        LandmarkChecks.inside(face.landmarks(), 128, 128);
      }
    }
  }

  private static Condition turned(double yaw) {
    return new Condition(OptionalDouble.of(yaw), Optional.empty(), Occlusion.SCARF);
  }

  @Test
  void conditionsKeepThePerformance() {
    Recording frontal = Recording.of(2, Expression.ANGER);
    SyntheticSequence drawn = new SyntheticSequence(OPTIONS, frontal, TimeCourse.ONSET);
    SyntheticSequence set =
        new SyntheticSequence(OPTIONS, frontal.under(turned(30)), TimeCourse.ONSET);

    assertThat(set.intensity(4)).isEqualTo(drawn.intensity(4));
    assertThat(set.scene(4).pose().yaw()).isCloseTo(drawn.scene(4).pose().yaw() + 30, within(1e-9));
    assertThat(set.scene(4).lighting()).isEqualTo(drawn.scene(4).lighting());
    assertThat(set.scene(4).noiseSeed()).isNotEqualTo(drawn.scene(4).noiseSeed());
    assertThat(set.scene(1).occlusion()).isEqualTo(Occlusion.NONE);
    assertThat(set.scene(2).occlusion()).isEqualTo(Occlusion.SCARF);
  }

  @Test
  void goesBackToNeutralAfterTheApex() {
    SyntheticSequence sequence =
        new SyntheticSequence(
            OPTIONS, Recording.of(0, Expression.HAPPY), TimeCourse.ONSET_AND_OFFSET);

    assertThat(sequence.intensity(1)).isZero();
    assertThat(sequence.intensity(2)).isGreaterThan(0.4);
    assertThat(sequence.intensity(3)).isCloseTo(sequence.intensity(2), within(1e-12));
    assertThat(sequence.intensity(4)).isZero();
  }

  @Test
  void anotherTakeIsActedAnew() {
    Recording first = Recording.of(0, Expression.HAPPY);
    Recording second = new Recording(0, Expression.HAPPY, 1, Condition.DRAWN);

    assertThat(new SyntheticSequence(OPTIONS, second, TimeCourse.ONSET).intensity(4))
        .isNotEqualTo(new SyntheticSequence(OPTIONS, first, TimeCourse.ONSET).intensity(4));
  }

  @Test
  void refusesFramesThatDoNotExist() {
    SyntheticSequence sequence = sequence(0, Expression.HAPPY);

    assertThatIllegalArgumentException().isThrownBy(() -> sequence.intensity(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sequence.intensity(5))
        .withMessageContaining("frame is 5, expected 1 to 4");
  }
}
