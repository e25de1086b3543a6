package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FaceVariationTest {

  /** A bright disc above the centre, on the generator's scale. */
  private static float[] disc() {
    float[] image = new float[64 * 64];
    for (int r = 0; r < 64; r++) {
      for (int c = 0; c < 64; c++) {
        image[64 * r + c] = Math.hypot(r - 24, c - 32) < 10 ? 1 : -0.1f;
      }
    }
    return GeneratorScale.restore(image);
  }

  private static FaceVariation of(double strength, int seed) {
    return new FaceVariation(strength, new SplittableRandom(seed));
  }

  /** The row of the disc's centre of gravity. */
  private static double height(float[] image) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < image.length; i++) {
      double bright = image[i] > 0.5 ? 1 : 0;
      sum += bright;
      int row = i / 64;
      weighted += bright * row;
    }
    return weighted / sum;
  }

  @Test
  void nothingChangesAtStrengthZero() {
    assertThat(of(0, 1).target(disc())).containsExactly(disc(), within(1e-5f));
    assertThat(of(0, 1).input(disc())).containsExactly(disc(), within(1e-5f));
  }

  @Test
  void changesStayOnTheGeneratorsScale() {
    for (int seed = 0; seed < 20; seed++) {
      FaceVariation variation = of(2, seed);
      for (float[] image : new float[][] {variation.input(disc()), variation.target(disc())}) {
        for (float value : image) {
          assertThat(value).isBetween(-1f, 1f);
        }
      }
    }
  }

  /** Where the target's rows move far, those of the input mostly go the same way. */
  @Test
  void inputAndTargetAreStretchedAlike() {
    int together = 0;
    int apart = 0;
    for (int seed = 0; seed < 200; seed++) {
      FaceVariation variation = of(1, seed);
      double target = height(variation.target(disc())) - 24;
      double input = height(variation.input(disc())) - 24;
      if (Math.abs(target) > 1) {
        together += target * input > 0 ? 1 : 0;
        apart += target * input > 0 ? 0 : 1;
      }
    }
    assertThat(together).isGreaterThan(4 * apart);
  }

  @Test
  void equalSeedsGiveEqualChanges() {
    assertThat(of(1, 5).input(disc())).isEqualTo(of(1, 5).input(disc()));
    assertThat(of(1, 5).input(disc())).isNotEqualTo(of(1, 6).input(disc()));
  }
}
