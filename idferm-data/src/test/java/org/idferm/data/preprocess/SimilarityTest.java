package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SimilarityTest {

  private static final float[] SQUARE = {0, 0, 1, 0, 1, 1, 0, 1};

  @Test
  void recoversAQuarterTurnWithScaleAndShift() {
    // (x, y) -> (-2y + 5, 2x - 3)
    float[] to = {5, -3, 5, -1, 3, -1, 3, -3};
    assertClose(Similarity.fit(SQUARE, to), 0, 2, 5, -3);
    assertThat(Similarity.fit(SQUARE, to).scale()).isCloseTo(2, within(1e-9));
  }

  @Test
  void leastSquaresByHand() {
    // The square stretched to twice its width: the best uniform scale is (1 + 2) / 2.
    float[] to = {0, 0, 2, 0, 2, 1, 0, 1};
    // The centre (0.5, 0.5) goes to (1, 0.5): tx = 1 - 1.5 * 0.5, ty = 0.5 - 1.5 * 0.5.
    assertClose(Similarity.fit(SQUARE, to), 1.5, 0, 0.25, -0.25);
  }

  @Test
  void neverMirrors() {
    // Mirrored left to right; any rotation is equally bad for a square, so the best scale is 0.
    float[] to = {1, 0, 0, 0, 0, 1, 1, 1};
    assertThat(Similarity.fit(SQUARE, to).scale()).isCloseTo(0, within(1e-9));
  }

  @Test
  void invertsByHand() {
    // (x, y) -> (-2y + 5, 2x - 3) goes back by (x, y) -> ((y + 3) / 2, (5 - x) / 2).
    assertClose(new Similarity(0, 2, 5, -3).inverse(), 0, -0.5, 1.5, 2.5);
  }

  @Test
  void aFinerGridHasItsPixelsAroundTheOldOnes() {
    // Pixel 0 becomes pixels 0 to 3, around 1.5.
    assertClose(new Similarity(0.5, 0.25, 1, 0).oversampled(4), 2, 1, 5.5, 1.5);
  }

  @Test
  void refusesCoincidingPoints() {
    assertThatThrownBy(() -> Similarity.fit(new float[] {3, 4, 3, 4}, new float[] {0, 0, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("all points coincide");
  }

  private static void assertClose(Similarity s, double a, double b, double tx, double ty) {
    assertThat(s.a()).isCloseTo(a, within(1e-6));
    assertThat(s.b()).isCloseTo(b, within(1e-6));
    assertThat(s.tx()).isCloseTo(tx, within(1e-6));
    assertThat(s.ty()).isCloseTo(ty, within(1e-6));
  }
}
