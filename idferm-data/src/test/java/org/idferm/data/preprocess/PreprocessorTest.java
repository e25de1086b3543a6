package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreprocessorTest {

  @TempDir Path directory;
  private final Preprocessor preprocessor = new Preprocessor();

  @Test
  void readsAndAligns() throws Exception {
    Face face = new FaceFiles(directory).write("a", TestFaces.plane(64, 64, 3, 0, 10));
    GrayImage aligned = preprocessor.align(face);
    assertThat(aligned.width()).isEqualTo(64);
    assertThat(aligned.at(20, 40)).isCloseTo(70, within(0.2f));
  }

  @Test
  void networkInputIsStandardisedWithoutAPlane() {
    float[] input = preprocessor.network(noise(), Patch.test());
    assertThat(input).hasSize(3600);
    GrayImage image = new GrayImage(60, 60, input);
    assertThat(mean(input)).isCloseTo(0, within(1e-5));
    assertThat(variance(input)).isCloseTo(1, within(1e-5));
    float[] residual = PlaneFit.subtract(image).pixels();
    for (int i = 0; i < input.length; i += 97) {
      assertThat(residual[i]).isCloseTo(input[i], within(1e-5f));
    }
  }

  @Test
  void networkInputDoesNotDependOnBrightnessAndContrast() {
    // Few levels, so that half the contrast merges none: equalisation sees only their order.
    GrayImage image = noise();
    float[] levels = new float[image.pixels().length];
    float[] darker = new float[levels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = 40 + 8 * Math.round(image.pixels()[i] / 16);
      darker[i] = levels[i] / 2 - 20;
    }
    assertThat(preprocessor.network(new GrayImage(64, 64, darker), Patch.test()))
        .isEqualTo(preprocessor.network(new GrayImage(64, 64, levels), Patch.test()));
  }

  @Test
  void patchesAreCutBeforeTheyAreEqualised() {
    // The bright frame is outside the centre patch and must not influence it.
    GrayImage image = noise();
    float[] framed = image.pixels().clone();
    for (int i = 0; i < 64; i++) {
      framed[i] = 255;
      framed[63 * 64 + i] = 255;
      framed[i * 64] = 255;
      framed[i * 64 + 63] = 255;
    }
    assertThat(preprocessor.network(new GrayImage(64, 64, framed), Patch.test()))
        .isEqualTo(preprocessor.network(image, Patch.test()));
  }

  @Test
  void generatorInputIsScaledAndClipped() {
    GrayImage image = noise();
    image.pixels()[5] = 0;
    float[] values = preprocessor.generator(image);
    float[] standardised =
        Standardization.apply(PlaneFit.subtract(HistogramEqualization.apply(image))).pixels();
    assertThat(values).hasSize(4096);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i])
          .isEqualTo(Math.max(-1, Math.min(1, Preprocessor.GENERATOR_SCALE * standardised[i])));
    }
  }

  @Test
  void anOutlierIsClipped() {
    float[] pixels = TestFaces.constant(64, 64, 100).pixels();
    pixels[2000] = 200;
    float[] values = preprocessor.generator(new GrayImage(64, 64, pixels));
    assertThat(values[2000]).isEqualTo(1);
    assertThat(values[0]).isBetween(-0.1f, 0f);
  }

  @Test
  void generatorOutputBecomesGreyLevels() {
    float[] values = new float[4096];
    values[0] = -1;
    values[1] = 1;
    values[2] = -3;
    values[3] = 0.5f;
    assertThat(preprocessor.fromGenerator(values).pixels()).startsWith(0, 255, 0, 191.25f, 127.5f);
  }

  @Test
  void aConstantImageGivesZeros() {
    GrayImage constant = TestFaces.constant(64, 64, 128);
    assertThat(preprocessor.network(constant, Patch.test())).containsOnly(0);
    assertThat(preprocessor.generator(constant)).containsOnly(0);
  }

  @Test
  void refusesOtherSizes() {
    assertThatThrownBy(() -> preprocessor.generator(TestFaces.constant(60, 60, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an aligned face of 64 x 64, got 60 x 60");
    assertThatThrownBy(() -> preprocessor.fromGenerator(new float[3600]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 64 x 64 = 4096 values, got 3600");
  }

  @Test
  void saysThatAFaceNeedsLandmarks() throws Exception {
    Face whole = new FaceFiles(directory).write("a", TestFaces.constant(64, 64, 9));
    Face face = new FaceFiles(directory).face("a", Optional.empty());
    assertThat(face.image()).isEqualTo(whole.image());
    assertThatThrownBy(() -> preprocessor.align(face))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(face.image() + ": has no landmark file; give one");
  }

  @Test
  void namesTheLandmarkFileThatDoesNotFitItsImage() throws Exception {
    Face face = new FaceFiles(directory).write("a", TestFaces.constant(64, 64, 9));
    Files.writeString(face.landmarks().orElseThrow(), "900 900\n".repeat(68));
    assertThatThrownBy(() -> preprocessor.align(face))
        .isInstanceOf(DataException.class)
        .hasMessage(
            face.landmarks().orElseThrow()
                + ": landmarks do not fit a.png: only 0 of 49 landmarks lie inside the image of 64 x 64");
  }

  private static GrayImage noise() {
    Random random = new Random(3);
    float[] pixels = new float[64 * 64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 255 * random.nextFloat();
    }
    return new GrayImage(64, 64, pixels);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static double variance(float[] values) {
    double mean = mean(values);
    double sum = 0;
    for (float v : values) {
      sum += (v - mean) * (v - mean);
    }
    return sum / values.length;
  }
}
