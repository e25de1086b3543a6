package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.idferm.core.face.Expression;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceRendererTest {

  private static final int SIZE = 96;

  private final FaceRenderer renderer = new FaceRenderer();

  private RenderedFace neutral(int person, Scene scene) {
    return renderer.render(
        SyntheticIdentity.of(7, person), Activations.neutral(), scene, SIZE, SIZE);
  }

  @Test
  void sameArgumentsGiveTheSamePixels() {
    Scene noisy = new Scene(new Pose(3, 2, 1), Lighting.STUDIO, 90, 0.51, 0.01, 0.02, 0.5, 3, 11);

    assertThat(neutral(2, noisy).image().pixels()).isEqualTo(neutral(2, noisy).image().pixels());
  }

  @Test
  void pixelsAreWholeGreyLevels() {
    for (float pixel : neutral(0, Scene.PLAIN).image().pixels()) {
      assertThat(pixel).isBetween(0f, 255f).isEqualTo(Math.round(pixel));
    }
  }

  @Test
  void anotherPersonDiffersMoreThanAnotherExpression() {
    GrayImage one = neutral(0, Scene.PLAIN).image();
    double toOthers = 0;
    for (int other = 1; other <= 6; other++) {
      toOthers += distance(one, neutral(other, Scene.PLAIN).image()) / 6;
    }
    SyntheticIdentity person = SyntheticIdentity.of(7, 0);
    double toExpressions = 0;
    for (Expression expression : Expression.ofCkPlus()) {
      Activations face = Performance.of(person, expression, 1).at(1);
      GrayImage acted = renderer.render(person, face, Scene.PLAIN, SIZE, SIZE).image();
      toExpressions += distance(one, acted) / 8;
    }

    assertThat(toExpressions).isGreaterThan(1);
    assertThat(toOthers).isGreaterThan(2 * toExpressions);
  }

  @ParameterizedTest
  @EnumSource(Expression.class)
  void landmarksLieInsideTheImageInAnatomicalOrder(Expression expression) {
    for (int i = 0; i < 8; i++) {
      SyntheticIdentity person = SyntheticIdentity.of(7, i);
      Activations face = Performance.of(person, expression, i).at(1);
      RenderedFace rendered = renderer.render(person, face, Scene.PLAIN, SIZE, SIZE);

      LandmarkChecks.inside(rendered.landmarks(), SIZE, SIZE);
      LandmarkChecks.ordered(rendered.landmarks());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-45, 45})
  void aTurnedHeadStaysInTheImageAndTurnsItsNose(double yaw) {
    Landmarks points = neutral(1, Scene.PLAIN.withPose(new Pose(yaw, 0, 0))).landmarks();

    LandmarkChecks.inside(points, SIZE, SIZE);
    double middleOfEyes = (points.x(36) + points.x(45)) / 2;
    assertThat((points.x(30) - middleOfEyes) * Math.signum(yaw)).isGreaterThan(5);
    double frontalEyes = 6.4 * 0.51 * SIZE / 14.2;
    assertThat(points.x(45) - points.x(36)).isLessThan((float) (1.2 * frontalEyes));
  }

  @Test
  void positivePitchLiftsTheNoseAndPositiveRollTiltsClockwise() {
    Landmarks straight = neutral(1, Scene.PLAIN).landmarks();
    Landmarks lifted = neutral(1, Scene.PLAIN.withPose(new Pose(0, 15, 0))).landmarks();
    Landmarks tilted = neutral(1, Scene.PLAIN.withPose(new Pose(0, 0, 15))).landmarks();

    double noseStraight = straight.y(30) - (straight.y(36) + straight.y(45)) / 2;
    double noseLifted = lifted.y(30) - (lifted.y(36) + lifted.y(45)) / 2;
    assertThat(noseLifted).isLessThan(noseStraight - 1);
    assertThat(tilted.y(45)).isGreaterThan(tilted.y(36) + 5);
  }

  @Test
  void theLampBrightensItsOwnSide() {
    GrayImage lit = neutral(1, Scene.PLAIN.withLighting(new Lighting(70, 10, 1, 0.2))).image();
    Landmarks points = neutral(1, Scene.PLAIN).landmarks();
    int row = Math.round(points.y(30));

    float right = lit.at(Math.round(points.x(35)) + 10, row);
    float left = lit.at(Math.round(points.x(31)) - 10, row);
    assertThat(right).isGreaterThan(left + 30);
  }

  @Test
  void blurSmoothsAndNoiseRoughens() {
    Scene plain = Scene.PLAIN;
    Scene blurred = new Scene(plain.pose(), plain.lighting(), 110, 0.51, 0, 0, 1.5, 0, 0);
    Scene noisy = new Scene(plain.pose(), plain.lighting(), 110, 0.51, 0, 0, 0, 8, 5);

    double sharp = roughness(neutral(0, plain).image());
    assertThat(roughness(neutral(0, blurred).image())).isLessThan(0.8 * sharp);
    assertThat(roughness(neutral(0, noisy).image())).isGreaterThan(1.2 * sharp);
  }

  @Test
  void refusesImpossibleSizes() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                renderer.render(
                    SyntheticIdentity.of(1, 0), Activations.neutral(), Scene.PLAIN, 15, 64))
        .withMessageContaining("15 x 64");
  }

  private static double distance(GrayImage a, GrayImage b) {
    double sum = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      sum += Math.abs(a.pixels()[i] - b.pixels()[i]);
    }
    return sum / a.pixels().length;
  }

  private static double roughness(GrayImage image) {
    double sum = 0;
    for (int i = 1; i < image.pixels().length; i++) {
      sum += Math.abs(image.pixels()[i] - image.pixels()[i - 1]);
    }
    return sum / image.pixels().length;
  }
}
