package org.idferm.data.landmark.dlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelStatus;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.landmark.TestPicture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code tiny.dat} was written by dlib 19.24: 2 stages of 3 random trees of depth 2 over 20 pixels.
 * Expected points are those that dlib finds in the same picture and rectangle, which it rounds.
 */
class ShapePredictorFileTest {

  /** dlib's rectangle (40, 30) to (159, 149), both included. */
  private static final Frame FRAME = new Frame(40, 30, 119);

  @TempDir private Path directory;

  @Test
  void findsThePointsThatDlibFinds() throws IOException {
    assertPoints(ShapePredictorFile.read(write(tiny())), "/dlib/tiny.txt");
  }

  @Test
  void findsThePointsThatDlibFindsWithThePublishedModel() {
    ModelDirectory models = ModelDirectory.standard();
    Assumptions.assumeTrue(
        models.status(KnownModel.DLIB_LANDMARKS) == ModelStatus.INSTALLED,
        "needs dlib's published shape predictor, see 'idferm models'");
    ShapePredictor predictor = ShapePredictorFile.read(models.require(KnownModel.DLIB_LANDMARKS));
    assertPoints(predictor, "/dlib/published.txt");
    assertThat(predictor.key())
        .isEqualTo("dlib " + KnownModel.DLIB_LANDMARKS.files().get(0).sha256());
  }

  private static void assertPoints(ShapePredictor predictor, String resource) {
    Landmarks found = predictor.predict(TestPicture.picture(200, 160), FRAME);
    double[] expected = TestPicture.expected(resource);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) found.xy()[i])
          .as("coordinate %d", i)
          .isCloseTo(expected[i], within(0.501));
    }
  }

  @Test
  void movesAndGrowsWithTheBox() throws IOException {
    ShapePredictor predictor = ShapePredictorFile.read(write(tiny()));
    GrayImage black = new GrayImage(10, 10, new float[100]); // every tree sees differences of 0
    Landmarks one = predictor.predict(black, new FaceBox(50, 60, 10));
    Landmarks other = predictor.predict(black, new FaceBox(55, 40, 20));
    for (int i = 0; i < Landmarks.POINTS; i++) {
      assertThat(other.x(i) - 55).isCloseTo(2 * (one.x(i) - 50), within(1e-4f));
      assertThat(other.y(i) - 40).isCloseTo(2 * (one.y(i) - 60), within(1e-4f));
    }
  }

  @Test
  void refusesAFileCutShortAnywhere() throws IOException {
    byte[] whole = tiny();
    for (int length = 0; length < whole.length; length += length < 100 ? 1 : 97) {
      Path file = write(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ShapePredictorFile.read(file))
          .isInstanceOf(BadFileException.class)
          .hasMessageStartingWith(file + ": expected a dlib shape predictor of 68 points")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void refusesMoreThanAPredictor() throws IOException {
    Path file = write(Arrays.copyOf(tiny(), tiny().length + 1));
    assertThatThrownBy(() -> ShapePredictorFile.read(file)).hasMessageEndingWith("more than that");
  }

  /** An integer is a control byte and its bytes: 0x01 0x05 is 5, 0x81 0x05 is -5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01 02 | a version of 2",
        "11 01 | no integer",
        "00 | no integer",
        "09 01 | no integer",
        "08 ff ff ff ff ff ff ff ff | beyond 63 bits",
        "01 01 82 00 | cut short",
        "01 01 81 05 81 01 | a matrix of 5 x 1, expected 136 x 1",
        "01 01 81 88 81 01 01 01 | cut short",
      })
  void refusesWhatDlibWouldNotWrite(String hex, String message) throws IOException {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    Path file = write(bytes);
    assertThatThrownBy(() -> ShapePredictorFile.read(file))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void damageGivesAPredictorOrAnErrorThatNamesTheFile() throws IOException {
    byte[] whole = tiny();
    for (int at = 0; at < whole.length; at += 13) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      Path file = write(damaged);
      try {
        ShapePredictorFile.read(file).predict(TestPicture.picture(20, 20), FRAME);
      } catch (BadFileException e) {
        assertThat(e).hasMessageStartingWith(file.toString());
      }
    }
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> ShapePredictorFile.read(directory.resolve("gone.dat")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("no such file");
  }

  private static byte[] tiny() throws IOException {
    try (InputStream in = ShapePredictorFileTest.class.getResourceAsStream("/dlib/tiny.dat")) {
      return in.readAllBytes();
    }
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("p.dat"), bytes);
  }
}
