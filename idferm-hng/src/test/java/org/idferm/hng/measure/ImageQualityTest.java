package org.idferm.hng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ImageQualityTest {

  private static final int N = 64;

  @Test
  void equalImagesAreAsNearAsCanBe() {
    float[][] image = {wave(0, 0)};
    ImageQuality quality = ImageQuality.of(image, image);
    assertThat(quality.l1()).isZero();
    assertThat(quality.psnr()).isEqualTo(ImageQuality.MAX_PSNR);
    assertThat(quality.ssim()).isCloseTo(1, within(1e-12));
  }

  /** Reference values: scikit-image 0.25, Gaussian weights, population variance, data range 2. */
  @Test
  void agreesWithAnIndependentImplementation() {
    float[][] a = new float[1][N * N];
    float[][] b = new float[1][N * N];
    for (int r = 0; r < N; r++) {
      for (int c = 0; c < N; c++) {
        a[0][r * N + c] =
            (float) (0.6 * Math.sin(0.31 * r + 0.17 * c) + 0.3 * Math.cos(0.05 * r * c));
        b[0][r * N + c] =
            (float)
                (0.5 * Math.sin(0.31 * r + 0.17 * c + 0.4) + 0.2 * Math.cos(0.04 * r * c) - 0.1);
      }
    }
    ImageQuality quality = ImageQuality.of(a, b);
    assertThat(quality.ssim()).isCloseTo(0.25930082013345446, within(1e-6));
    assertThat(quality.psnr()).isCloseTo(15.955054928344211, within(1e-5));
    assertThat(quality.l1()).isCloseTo(0.25700467230860147, within(1e-7));
  }

  /** Two flat images differ in their means only: SSIM = (2·0.5·0.3 + C1) / (0.5² + 0.3² + C1). */
  @Test
  void flatImagesByHand() {
    float[][] a = {flat(0.5f)};
    float[][] b = {flat(0.3f)};
    ImageQuality quality = ImageQuality.of(a, b);
    assertThat(quality.l1()).isCloseTo(0.2, within(1e-7));
    assertThat(quality.psnr()).isCloseTo(20, within(1e-5));
    assertThat(quality.ssim()).isCloseTo((0.3 + 0.0004) / (0.34 + 0.0004), within(1e-6));
  }

  @Test
  void meansAreOverPairs() {
    float[][] images = {flat(0), flat(0)};
    float[][] truth = {flat(0.2f), flat(0.02f)};
    ImageQuality quality = ImageQuality.of(images, truth);
    assertThat(quality.l1()).isCloseTo(0.11, within(1e-7));
    assertThat(quality.psnr()).isCloseTo(30, within(1e-5));
  }

  @Test
  void refusesWhatCannotBePaired() {
    float[][] none = {};
    assertThatThrownBy(() -> ImageQuality.of(none, none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ImageQuality.of(new float[1][N * N], new float[2][N * N]))
        .hasMessage("1 images and 2 true ones cannot be paired");
    assertThatThrownBy(() -> ImageQuality.of(new float[1][9], new float[1][9]))
        .hasMessage("an image of 9 pixels, expected 64 x 64");
    assertThatThrownBy(() -> new Ssim(10, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] flat(float value) {
    float[] image = new float[N * N];
    java.util.Arrays.fill(image, value);
    return image;
  }

  private static float[] wave(double phase, double shift) {
    float[] image = new float[N * N];
    for (int i = 0; i < image.length; i++) {
      image[i] = (float) (0.5 * Math.sin(0.1 * i + phase) + shift);
    }
    return image;
  }
}
