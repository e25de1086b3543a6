package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.DecodedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilinearSamplerTest {

  private static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

  @Test
  void samplesBetweenPixelsByHand() {
    GrayImage image = new GrayImage(2, 2, new float[] {0, 100, 200, 40});
    // At (0.25, 0.5): the upper row gives 25, the lower 160; half way between them is 92.5.
    Similarity quarter = new Similarity(1, 0, 0.25, 0.5);
    assertThat(sampler(image).sample(quarter, 1, 1).pixels()).containsExactly(92.5f);
  }

  @Test
  void averagesItsSamplesByHand() {
    GrayImage image = new GrayImage(2, 2, new float[] {0, 100, 200, 40});
    assertThat(sampler(image).sample(IDENTITY, 1, 2).pixels()).containsExactly(85);
  }

  @Test
  void repeatsTheBorderOnAllSides() {
    GrayImage image = new GrayImage(2, 2, new float[] {1, 2, 3, 4});
    Similarity before = new Similarity(1, 0, -1, -1);
    assertThat(sampler(image).sample(before, 4, 1).pixels())
        .containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
  }

  /**
   * Inside the image, across each border, from far outside, and turned by more than a right angle.
   */
  @ParameterizedTest
  @CsvSource({
    "0.9, 0.05, 3, 2, 1",
    "0.5, 0.1, 3, 2, 2",
    "0.4, -0.3, -20, 9, 3",
    "0.26, 0.01, 30, -25, 4",
    "0.2, 0.1, 12, 3, 5",
    "3.7, 1.9, -150, -90, 1",
    "-0.7, 0.4, 60, 20, 2",
    "0.14, 0.02, 20, 20, 8",
    "1, 0, 500, 500, 1"
  })
  void givesWhatOpenCvGives(double a, double b, double tx, double ty, int m) {
    Random random = new Random(5);
    float[] pixels = new float[97 * 83];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(256);
    }
    GrayImage image = new GrayImage(97, 83, pixels);
    Similarity toCrop = new Similarity(a, b, tx, ty).oversampled(m);
    byte[] levels = new byte[pixels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) pixels[i];
    }
    DecodedImage bytes = new DecodedImage.Levels(97, 83, levels);
    float[] expected = openCv(image, toCrop, m);
    assertThat(sampler(image).sample(toCrop.inverse(), 64, m).pixels()).isEqualTo(expected);
    assertThat(BilinearSampler.of(bytes).sample(toCrop.inverse(), 64, m).pixels())
        .isEqualTo(expected);
  }

  /** Beyond 8 x 8 samples the sums are rounded, and the order of adding shows. */
  @Test
  void givesWhatOpenCvGivesUpToRoundingWithManySamples() {
    GrayImage image = TestFaces.plane(97, 83, 1.5, 0.75, 3);
    Similarity toCrop = new Similarity(0.05, 0.02, 20, 20).oversampled(16);
    assertThat(sampler(image).sample(toCrop.inverse(), 64, 16).pixels())
        .containsExactly(openCv(image, toCrop, 16), within(1e-3f));
  }

  private static BilinearSampler sampler(GrayImage image) {
    return BilinearSampler.of(new DecodedImage.Fractions(image));
  }

  private static float[] openCv(GrayImage image, Similarity t, int m) {
    float[] result = new float[64 * 64];
    try (FloatPointer data = new FloatPointer(image.pixels());
        Mat source = new Mat(image.height(), image.width(), CV_32F, data);
        Mat affine = new Mat(2, 3, CV_64F);
        Mat large = new Mat();
        Mat small = new Mat();
        Size largeSize = new Size(m * 64, m * 64);
        Size size = new Size(64, 64);
        Scalar unused = new Scalar()) {
      DoubleBuffer coefficients = affine.createBuffer();
      coefficients.put(new double[] {t.a(), -t.b(), t.tx(), t.b(), t.a(), t.ty()});
      warpAffine(source, large, affine, largeSize, INTER_LINEAR, BORDER_REPLICATE, unused);
      resize(large, small, size, 0, 0, INTER_AREA);
      FloatBuffer out = small.createBuffer();
      out.get(result);
    }
    return result;
  }
}
