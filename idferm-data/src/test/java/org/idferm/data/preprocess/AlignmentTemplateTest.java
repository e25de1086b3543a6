package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.idferm.data.landmark.Points49;
import org.junit.jupiter.api.Test;

class AlignmentTemplateTest {

  /** The mirror image of each of the 68 points from 17 on. */
  private static final int[] MIRROR = {
    26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47,
    46, 39, 38, 37, 36, 41, 40, 54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60,
    67, 66, 65
  };

  private final float[] xy = AlignmentTemplate.xy();
  private final int[] indexes = Points49.indexes();

  @Test
  void isSymmetricAboutTheMiddle() {
    assertThat(xy).hasSize(98);
    for (int i = 0; i < indexes.length; i++) {
      int mirror = position(MIRROR[indexes[i] - 17]);
      assertThat(xy[2 * mirror]).as("x of " + indexes[i]).isCloseTo(63 - xy[2 * i], within(0.011f));
      assertThat(xy[2 * mirror + 1]).as("y of " + indexes[i]).isEqualTo(xy[2 * i + 1]);
    }
  }

  @Test
  void eyeCentresAreTwentyFourPixelsApartInRowEighteen() {
    assertThat(mean(42, 47, 0) - mean(36, 41, 0)).isCloseTo(24, within(0.01));
    assertThat(mean(36, 41, 1)).isCloseTo(18, within(0.01));
    assertThat(mean(42, 47, 1)).isCloseTo(18, within(0.01));
  }

  private double mean(int first, int last, int coordinate) {
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += xy[2 * position(i) + coordinate];
    }
    return sum / (last - first + 1);
  }

  private int position(int index) {
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] == index) {
        return i;
      }
    }
    throw new AssertionError("point " + index + " is none of the 49");
  }
}
