package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;

class ShapeWarpTest {

  /** A lattice of points over the whole image, all shifted. */
  private static FaceShape lattice(double right, double down) {
    float[] xy = new float[2 * Landmarks.POINTS];
    for (int i = 0; i < Landmarks.POINTS; i++) {
      xy[2 * i] = (float) (4 + 8 * (i % 8) + right);
      xy[2 * i + 1] = (float) (4 + 7 * (i / 8) + down);
    }
    return new FaceShape(new Landmarks(xy));
  }

  /** A bright bar four columns wide. */
  private static float[] bar(int first) {
    float[] image = new float[64 * 64];
    for (int row = 0; row < 64; row++) {
      for (int column = first; column < first + 4; column++) {
        image[row * 64 + column] = 1;
      }
    }
    return GeneratorScale.restore(image);
  }

  @Test
  void theSameShapeLeavesTheFaceAsItIs() {
    float[] face = bar(20);
    assertThat(new ShapeWarp(lattice(0, 0), lattice(0, 0)).of(face))
        .containsExactly(face, within(1e-5f));
  }

  /** Landmarks three columns farther right take what is under them along. */
  @Test
  void theFaceFollowsItsLandmarks() {
    float[] warped = new ShapeWarp(lattice(0, 0), lattice(3, 0)).of(bar(30));
    int row = 32 * 64;
    assertThat(warped[row + 34]).isGreaterThan(0.9f);
    assertThat(warped[row + 35]).isGreaterThan(0.9f);
    assertThat(warped[row + 30]).isLessThan(0.2f);
    assertThat(warped[row + 39]).isLessThan(0.2f);
  }

  @Test
  void shapesMixAlongALineAndBeyond() {
    FaceShape near = lattice(0, 0);
    FaceShape far = lattice(4, 2);
    assertThat(near.towards(far, 0).landmarks().xy()).isEqualTo(near.landmarks().xy());
    assertThat(near.towards(far, 0.25).landmarks().x(9)).isEqualTo(13);
    assertThat(near.towards(far, 1.5).landmarks().y(0)).isEqualTo(7);
  }

  @Test
  void aMirrorExchangesLeftAndRightPoints() {
    FaceShape shape = lattice(0, 0);
    FaceShape mirrored = shape.mirrored();
    assertThat(mirrored.landmarks().x(36)).isEqualTo(63 - shape.landmarks().x(45));
    assertThat(mirrored.landmarks().y(48)).isEqualTo(shape.landmarks().y(54));
    assertThat(mirrored.landmarks().x(27)).isEqualTo(63 - shape.landmarks().x(27));
    assertThat(mirrored.mirrored().landmarks().xy()).isEqualTo(shape.landmarks().xy());
  }
}
