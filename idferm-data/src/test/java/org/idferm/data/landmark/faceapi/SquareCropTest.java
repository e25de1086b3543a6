package org.idferm.data.landmark.faceapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquareCropTest {

  /** Grey is column + 2 · row, so that a sample says where it was taken. */
  private final GrayImage ramp = ramp();

  @ParameterizedTest
  @ValueSource(doubles = {4, 8, 20, 24})
  void samplesAtTheCentresOfItsPixels(double side) {
    SquareCrop crop = new SquareCrop(9.5, 13.25, side);
    float[] pixels = crop.sample(ramp, 8);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        double expected = crop.column((x + 0.5) / 8) + 2 * crop.row((y + 0.5) / 8);
        assertThat((double) pixels[y * 8 + x]).isCloseTo(expected, within(0.1));
      }
    }
  }

  @Test
  void theWholeImageIsItself() {
    assertThat(new SquareCrop(-0.5, -0.5, 50).sample(ramp, 50)).containsExactly(ramp.pixels());
  }

  @Test
  void theBorderIsRepeatedOutside() {
    float[] pixels = new SquareCrop(-100.5, 20, 8).sample(ramp, 8);
    assertThat(pixels[0]).isEqualTo(pixels[7]).isCloseTo(2 * 20.5f, within(0.1f));
  }

  private static GrayImage ramp() {
    float[] pixels = new float[50 * 50];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % 50 + 2 * (i / 50);
    }
    return new GrayImage(50, 50, pixels);
  }
}
