package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.idferm.core.face.Expression;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each factor changes what it should and nothing else. */
class FaceFactorsTest {

  private static final int SIZE = 96;
  private static final Lighting SIDE_LAMP = new Lighting(-70, 10, 0.9, 0.2);
  private static final FaceFactors FACE =
      FaceFactors.neutral(5, 3).withExpression(Expression.FEAR, 0.8);

  private final FaceRenderer renderer = new FaceRenderer();

  private RenderedFace render(FaceFactors factors) {
    return renderer.render(factors, SIZE, SIZE);
  }

  private static int differing(GrayImage a, GrayImage b) {
    int differing = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      differing += a.pixels()[i] == b.pixels()[i] ? 0 : 1;
    }
    return differing;
  }

  @Test
  void thePersonIsTheSameUnderAllOtherFactors() {
    FaceFactors changed =
        FACE.withExpression(Expression.HAPPY, 0.3)
            .withPose(new Pose(40, 5, 3))
            .withLighting(SIDE_LAMP)
            .withOcclusion(Occlusion.SCARF);

    assertThat(changed.identity()).isEqualTo(FACE.identity());
    assertThat(changed.target()).isEqualTo(FaceFactors.neutral(5, 3));
    assertThat(FACE.withPerson(4).identity()).isNotEqualTo(FACE.identity());
  }

  @Test
  void aPersonActsAnExpressionInOneWay() {
    FaceFactors changed = FACE.withPose(new Pose(40, 5, 3)).withLighting(SIDE_LAMP);

    assertThat(changed.activations()).isEqualTo(FACE.activations());
    Activations half = FACE.withExpression(Expression.FEAR, 0.4).activations();
    for (ActionUnit unit : FACE.activations().units().keySet()) {
      assertThat(half.of(unit).left())
          .isCloseTo(FACE.activations().of(unit).left() / 2, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(Expression.class)
  void everyExpressionStartsFromTheSameFace(Expression expression) {
    RenderedFace relaxed = render(FACE.withExpression(expression, 0));

    assertThat(relaxed.image().pixels()).isEqualTo(render(FACE.target()).image().pixels());
  }

  @Test
  void lightChangesTheFaceButNeitherLandmarksNorBackground() {
    RenderedFace one = render(FACE);
    RenderedFace other = render(FACE.withLighting(SIDE_LAMP));

    assertThat(other.landmarks().xy()).isEqualTo(one.landmarks().xy());
    assertThat(other.image().at(0, 0)).isEqualTo(one.image().at(0, 0));
    assertThat(differing(one.image(), other.image())).isGreaterThan(SIZE * SIZE / 4);
  }

  @Test
  void anExpressionChangesTheFaceButNotEarsAndClothes() {
    RenderedFace relaxed = render(FACE.target());
    RenderedFace acted = render(FACE);

    assertThat(differing(relaxed.image(), acted.image())).isGreaterThan(300);
    for (int column = 0; column < SIZE; column++) {
      assertThat(acted.image().at(column, SIZE - 1))
          .isEqualTo(relaxed.image().at(column, SIZE - 1));
      assertThat(acted.image().at(column, 2)).isEqualTo(relaxed.image().at(column, 2));
    }
  }

  /**
   * The points turn rigidly about the vertical axis through (0, 2.5) and are projected from 110 cm;
   * 0.51 of the width are 14.2 cm at depth 6.
   */
  @ParameterizedTest
  @ValueSource(doubles = {-45, -20, 0, 10, 45})
  void landmarksFollowThePose(double yaw) {
    SyntheticIdentity person = FACE.identity();
    HeadSurface surface = new HeadSurface(person);
    FaceMotion motion = new FaceMotion(person, new MuscleFields(person), FACE.activations());
    HeadMesh head = new HeadMesh(person, surface, motion, new HairCoverage(person));
    Vec[] points = new LandmarkModel(person, surface).moved(head);

    Landmarks landmarks = render(FACE.withPose(new Pose(yaw, 0, 0))).landmarks();

    double sine = Math.sin(Math.toRadians(yaw));
    double cosine = Math.cos(Math.toRadians(yaw));
    for (int i = 0; i < Landmarks.POINTS; i++) {
      double x = cosine * points[i].x() + sine * (points[i].z() - 2.5);
      double z = 2.5 + cosine * (points[i].z() - 2.5) - sine * points[i].x();
      double scale = 0.51 * SIZE / 14.2 * 110 / (116 - z);
      assertThat((double) landmarks.x(i)).isCloseTo(SIZE / 2.0 - 0.5 + scale * x, within(1e-3));
      assertThat((double) landmarks.y(i))
          .isCloseTo(SIZE / 2.0 - 0.5 - scale * (points[i].y() + 1.8), within(1e-3));
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0.5, person", "0, -0.1, intensity", "0, 1.1, intensity", "0, NaN, intensity"})
  void refusesWhatCannotBe(int person, double intensity, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FaceFactors.neutral(1, 0)
                    .withPerson(person)
                    .withExpression(Expression.HAPPY, intensity))
        .withMessageContaining(complaint);
  }
}
