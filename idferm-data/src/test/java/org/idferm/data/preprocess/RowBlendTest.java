package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowBlendTest {

  /** Columns alternate between -0.4 and 0.4: mean 0, deviation 0.4. */
  private static float[] stripes(boolean inverted) {
    float[] image = new float[64 * 64];
    for (int i = 0; i < image.length; i++) {
      image[i] = (i % 2 == 0) == inverted ? 0.4f : -0.4f;
    }
    return image;
  }

  @Test
  void weightsOfZeroAndOneTakeTheOneOrTheOther() {
    double[] weights = new double[64];
    Arrays.fill(weights, 40, 64, 1);
    float[] blend = new RowBlend(weights).of(stripes(false), stripes(true));
    assertThat(Arrays.copyOf(blend, 40 * 64))
        .containsExactly(Arrays.copyOf(stripes(false), 40 * 64), within(1e-6f));
    assertThat(Arrays.copyOfRange(blend, 40 * 64, 64 * 64))
        .containsExactly(Arrays.copyOf(stripes(true), 24 * 64), within(1e-6f));
  }

  /** Three quarters of one and a quarter of its inverse have half the contrast. */
  @Test
  void contrastIsRestored() {
    double[] weights = new double[64];
    Arrays.fill(weights, 0.25);
    assertThat(new RowBlend(weights).of(stripes(false), stripes(true)))
        .containsExactly(stripes(false), within(1e-6f));
  }

  @Test
  void facesThatCancelOutStayFinite() {
    double[] weights = new double[64];
    Arrays.fill(weights, 0.5);
    float[] grey = new RowBlend(weights).of(stripes(false), stripes(true));
    assertThat(grey).containsOnly(0f);
  }

  @Test
  void drawnWeightsRiseOrFallFromRowToRow() {
    for (int seed = 0; seed < 50; seed++) {
      double[] weights = RowBlend.draw(new SplittableRandom(seed)).weights();
      assertThat(weights).hasSize(64);
      assertThat(Arrays.stream(weights)).allMatch(w -> w >= 0 && w <= 1);
      double[] sorted = weights.clone();
      Arrays.sort(sorted);
      if (weights[0] > weights[63]) {
        for (int i = 0; i < 64; i++) {
          assertThat(weights[i]).isEqualTo(sorted[63 - i]);
        }
      } else {
        assertThat(weights).isEqualTo(sorted);
      }
    }
    assertThat(RowBlend.draw(new SplittableRandom(7)).weights())
        .isEqualTo(RowBlend.draw(new SplittableRandom(7)).weights());
  }
}
