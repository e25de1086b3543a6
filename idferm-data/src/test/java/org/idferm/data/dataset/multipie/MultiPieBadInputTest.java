package org.idferm.data.dataset.multipie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiPieBadInputTest {

  private static final String PERSON = "data/session01/multiview/001/";

  @TempDir private Path directory;
  private MultiPieFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new MultiPieFixture(directory);
    fixture.images("001_01_01_051_07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data/session05/multiview/001/x.png | data/session05 | expected the folders session01 to session04 here, nothing else",
        "data/list.png | data/list.png | expected the folders session01 to session04 here, nothing else",
        "data/session02/highres/001.png | data/session02 | expected a folder multiview, found highres/",
        "data/session01/multiview/S001/x.png | data/session01/multiview/S001 | expected folders of people such as 001 here",
        PERSON
            + "1/05_1/x.png | "
            + PERSON
            + "1 | expected the recordings 01 to 02 of session 1 here",
        PERSON
            + "03/05_1/x.png | "
            + PERSON
            + "03 | expected the recordings 01 to 02 of session 1 here",
        PERSON
            + "001_01_01_051_07.png | "
            + PERSON
            + "001_01_01_051_07.png | expected the recordings 01 to 02 of session 1 here",
        PERSON
            + "01/05_2/x.png | "
            + PERSON
            + "01/05_2 | expected folders of cameras such as 05_1 here",
        PERSON
            + "01/05_1/001_01_02_051_07.png | "
            + PERSON
            + "01/05_1/001_01_02_051_07.png | expected a name such as 001_01_01_051_07.png here, with a light from 00 to 19",
        PERSON
            + "01/05_1/001_01_01_051_20.png | "
            + PERSON
            + "01/05_1/001_01_01_051_20.png | expected a name such as 001_01_01_051_07.png here, with a light from 00 to 19",
        PERSON
            + "01/14_0/001_01_01_140_07.bmp | "
            + PERSON
            + "01/14_0/001_01_01_140_07.bmp | expected a name such as 001_01_01_140_07.png here, with a light from 00 to 19"
      })
  void reportsWhatDoesNotBelongThere(String added, String file, String message) {
    fixture.file(added);
    FaceSet set = fixture.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).file()).isEqualTo(directory.resolve(file));
    assertThat(set.problems().get(0).message()).isEqualTo(message);
    assertThat(set.queries()).hasSize(1);
  }

  @Test
  void reportsAnImageThatIsThereTwice() {
    fixture.file(PERSON + "01/05_1/001_01_01_051_07.jpg");
    FaceSet set = fixture.open();
    assertThat(set.queries()).hasSize(1);
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).startsWith("the same image is also in ");
  }

  @Test
  void reportsAPersonWithoutATarget() {
    fixture.images("002_01_01_140_07", "002_01_02_051_07");
    FaceSet set = fixture.open();
    assertThat(set.subjects()).containsExactly("001");
    assertThat(set.problems())
        .extracting(p -> p.message())
        .containsExactly(
            "002 has no neutral image from camera 05_1, so that the other 2 have no target");
  }

  @Test
  void reportsAPersonWithoutLandmarksIfOthersHaveThem() {
    fixture.images("002_01_01_051_07").file("landmarks/001.csv");
    FaceSet set = fixture.open();
    assertThat(set.subjects()).containsExactly("001");
    assertThat(set.problems())
        .extracting(p -> p.message())
        .containsExactly("expected landmarks/002.csv, as other people have");
  }

  @Test
  void reportsASessionThatWasAskedForAndIsNotThere() {
    assertThat(fixture.open("sessions", List.of(1, 4)).problems())
        .extracting(p -> p.message())
        .containsExactly("has no session 4, which option sessions names");
    assertThatThrownBy(() -> fixture.open("sessions", 2))
        .isInstanceOf(DataException.class)
        .hasMessage(
            directory.resolve("data")
                + " has none of the sessions asked for, with a folder multiview: found session01/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "data/session01"})
  void suggestsTheDirectoryMeant(String given) {
    Path root = directory.resolve(given);
    assertThatThrownBy(() -> FaceSet.of(fixture.reader(), root))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            root + " is not laid out like Multi-PIE: expected folders such as data/session01/");
    assertThatThrownBy(() -> FaceSet.of(fixture.reader(), directory.resolve("data")))
        .hasMessageEndingWith(
            "found session01/; did you mean its parent directory " + directory + "?");
  }

  @Test
  void refusesADirectoryWithoutPeople(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("data/session01/multiview"));
    assertThatThrownBy(() -> FaceSet.of(fixture.reader(), other))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith(
            "holds no people: expected folders such as 001, found an empty directory");
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertThatThrownBy(() -> fixture.reader("expressions", List.of("happy", "fear")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "option expressions of data set multipie must be of neutral, disgust, happy, surprise,"
                + " squint, scream, found fear, happy");
    assertThatThrownBy(() -> fixture.reader("angles", 20))
        .hasMessageEndingWith("must be multiples of 15 from -90 to 90, found 20");
    assertThatThrownBy(() -> fixture.reader("angles", 60))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "data set multipie: no camera is at one of the angles [60] and within max-angle 45");
    assertThatThrownBy(() -> fixture.reader("max-angle", 91)).hasMessageContaining("from 0 to 90");
    assertThatThrownBy(() -> fixture.reader("illuminations", 20)).hasMessageContaining("0 to 19");
    assertThatThrownBy(() -> fixture.reader("sessions", 5)).hasMessageContaining("1 to 4");
    assertThatThrownBy(() -> fixture.reader("light", 5))
        .hasMessageContaining("data set multipie has no option light");
  }
}
