package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.idferm.core.face.Expression;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OcclusionTest {

  private static final int SIZE = 128;
  private static final int PEOPLE = 6;

  private final FaceRenderer renderer = new FaceRenderer();

  /** Pixels within the landmarks' bounding box that the occluder changes. */
  private record Hidden(int left, int right, int area) {

    double share() {
      return (double) (left + right) / area;
    }

    double shareOnTheRight() {
      return (double) right / (left + right);
    }
  }

  private Hidden hidden(FaceFactors face, Occlusion occlusion) {
    RenderedFace open = renderer.render(face, SIZE, SIZE);
    RenderedFace covered = renderer.render(face.withOcclusion(occlusion), SIZE, SIZE);
    assertThat(covered.landmarks().xy()).isEqualTo(open.landmarks().xy());
    return hidden(open.image(), covered.image(), open.landmarks());
  }

  private static Hidden hidden(GrayImage open, GrayImage covered, Landmarks points) {
    int[] sides = new int[2];
    int area = 0;
    float middle = points.x(27);
    for (int y = (int) points.y(19); y <= points.y(8); y++) {
      for (int x = (int) points.x(0); x <= points.x(16); x++) {
        area++;
        if (open.at(x, y) != covered.at(x, y)) {
          sides[x > middle ? 1 : 0]++;
        }
      }
    }
    return new Hidden(sides[0], sides[1], area);
  }

  @ParameterizedTest
  @EnumSource(value = Occlusion.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void hidesTheSideItSays(Occlusion occlusion) {
    for (int person = 0; person < PEOPLE; person++) {
      FaceFactors face =
          FaceFactors.neutral(2, person)
              .withExpression(Expression.ofCode(person).orElseThrow(), 1)
              .withPose(new Pose(0, 3, 0));

      Hidden hidden = hidden(face, occlusion);

      assertThat(hidden.share()).as("share of person %d's face", person).isBetween(0.06, 0.65);
      switch (occlusion.side()) {
        case LEFT -> assertThat(hidden.shareOnTheRight()).isLessThan(0.05);
        case RIGHT -> assertThat(hidden.shareOnTheRight()).isGreaterThan(0.95);
        case BOTH -> assertThat(hidden.shareOnTheRight()).isBetween(0.4, 0.6);
        case NONE -> throw new AssertionError(occlusion + " hides nothing");
      }
    }
  }

  @Test
  void stillHidesTheSameSideOfATurnedHead() {
    FaceFactors face = FaceFactors.neutral(2, 1).withPose(new Pose(25, 0, 0));

    assertThat(hidden(face, Occlusion.HAND_LEFT).shareOnTheRight()).isLessThan(0.2);
    assertThat(hidden(face, Occlusion.HAND_RIGHT).shareOnTheRight()).isGreaterThan(0.8);
  }

  @Test
  void noSkinComesThroughTheScarf() {
    int mouth = 66;
    for (Expression expression : Expression.ofCkPlus()) {
      FaceFactors face = FaceFactors.neutral(2, 4).withExpression(expression, 1);
      FaceFactors relaxed = face.withOcclusion(Occlusion.SCARF).withExpression(expression, 0);
      RenderedFace acted = renderer.render(face.withOcclusion(Occlusion.SCARF), SIZE, SIZE);
      GrayImage neutral = renderer.render(relaxed, SIZE, SIZE).image();

      int x = Math.round(acted.landmarks().x(mouth));
      int y = Math.round(acted.landmarks().y(mouth));
      assertThat(acted.image().at(x, y)).as("%s", expression).isEqualTo(neutral.at(x, y));
    }
  }
}
