package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;

class HistogramEqualizationTest {

  @Test
  void spreadsTheLevelsByHand() {
    // Levels 50 (1 pixel), 51 (2), 52 (1): (3 - 1) / (4 - 1) of 255 is 170.
    GrayImage image = new GrayImage(2, 2, new float[] {51, 50, 52, 51});
    assertThat(HistogramEqualization.apply(image).pixels()).containsExactly(170, 0, 255, 170);
  }

  @Test
  void roundsAndClipsFirst() {
    GrayImage image = new GrayImage(2, 2, new float[] {-7, 100.4f, 99.6f, 300});
    assertThat(HistogramEqualization.apply(image).pixels()).containsExactly(0, 170, 170, 255);
  }

  @Test
  void leavesAConstantImageAsItIs() {
    assertThat(HistogramEqualization.apply(TestFaces.constant(3, 3, 200)).pixels())
        .containsOnly(200);
  }

  @Test
  void keepsAnEvenlySpreadImageAndItsSize() {
    GrayImage ramp = TestFaces.plane(256, 2, 1, 0, 0);
    GrayImage equalised = HistogramEqualization.apply(ramp);
    assertThat(equalised.width()).isEqualTo(256);
    assertThat(equalised.pixels()).isEqualTo(ramp.pixels());
  }
}
