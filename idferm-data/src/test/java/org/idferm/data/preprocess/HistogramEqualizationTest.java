package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60, 255})
  void givesWhatOpenCvGives(int range) {
    Random random = new Random(range);
    float[] pixels = new float[60 * 60];
    byte[] levels = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      levels[i] = (byte) random.nextInt(range, 256);
      pixels[i] = levels[i] & 0xff;
    }
    float[] equalised = HistogramEqualization.apply(new GrayImage(60, 60, pixels)).pixels();
    try (BytePointer data = new BytePointer(levels);
        Mat source = new Mat(60, 60, CV_8U, data);
        Mat result = new Mat()) {
      equalizeHist(source, result);
      result.data().get(levels);
    }
    for (int i = 0; i < pixels.length; i++) {
      assertThat(equalised[i]).isEqualTo(levels[i] & 0xff);
    }
  }
}
