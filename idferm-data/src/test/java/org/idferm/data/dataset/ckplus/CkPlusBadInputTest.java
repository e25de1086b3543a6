package org.idferm.data.dataset.ckplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CkPlusBadInputTest {

  @TempDir Path directory;

  @Test
  void refusesAMissingDirectory() {
    assertRefused(directory.resolve("none"), "none: no such directory");
  }

  @Test
  void refusesAFile() throws Exception {
    assertRefused(Files.createFile(directory.resolve("f.zip")), "f.zip: a file; expected");
  }

  @Test
  void refusesAnEmptyDirectory() {
    assertRefused(directory, "found an empty directory");
  }

  @Test
  void saysWhatItExpectedAndWhatItFound() throws Exception {
    for (String name : new String[] {"a", "b", "c", "d", "e", "f", "g"}) {
      Files.createDirectory(directory.resolve(name));
    }
    Files.createFile(directory.resolve("B.png"));
    assertRefused(
        directory,
        "is not laid out like CK+: expected the folders cohn-kanade-images, Emotion and optionally"
            + " Landmarks, found a/, b/, B.png, c/, d/ and 3 more");
  }

  @Test
  void pointsAtTheDataSetOneLevelUpOrDown() {
    new CkPlusFixture(directory.resolve("CK+"));
    assertRefused(directory, "did you mean " + directory.resolve("CK+") + "?");
    assertRefused(
        directory.resolve("CK+/Emotion"),
        "did you mean its parent directory " + directory.resolve("CK+") + "?");
  }

  @Test
  void refusesASetWithoutImagesOrWithoutLabels() {
    CkPlusFixture ckPlus = new CkPlusFixture(directory);
    assertRefused(directory, "cohn-kanade-images holds no images");
    ckPlus.sequence("S005", "001", 4, 0);
    assertRefused(directory, "Emotion labels no sequence");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hello        | found 'hello'",
        "\"\"         | found nothing",
        "0.0000000e+00| found 0 (neutral)",
        "8            | found '8'",
        "-1           | found '-1'",
        "3.5          | found '3.5'",
        "3 4          | found '3 4'",
        "NaN          | found 'NaN'",
        "1e999        | found '1e999'",
        "3f           | found '3f'"
      })
  void reportsAnEmotionFileWithoutAnExpression(String text, String found) {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .sequence("S006", "001", 4, 0)
            .label("S006", "001", 4, text)
            .open();

    assertProblem(set, "Emotion/S006/001/S006_001_00000004_emotion.txt", found);
    assertThat(set.queries()).extracting("subject").containsOnly("S005");
    assertThat(set.neutrals()).hasSize(2);
  }

  @Test
  void reportsABinaryOrHugeEmotionFileInOneShortLine() {
    CkPlusFixture ckPlus = new CkPlusFixture(directory).sequence("S005", "001", 4, 0);
    assertProblem(
        ckPlus.label("S005", "001", 4, "\u0089PNG\r\n\0 and much more text than fits").open(),
        "Emotion/S005/001/S005_001_00000004_emotion.txt",
        "found '??PNG??? and much more text th...'");
    assertProblem(
        ckPlus.label("S005", "001", 4, "3".repeat(2000)).open(),
        "Emotion/S005/001/S005_001_00000004_emotion.txt",
        "found 2000 bytes");
  }

  @Test
  void reportsTwoLabelsOfOneSequence() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .label("S005", "001", 3, "3")
            .open();
    assertProblem(
        set,
        "Emotion/S005/001",
        "found S005_001_00000003_emotion.txt, S005_001_00000004_emotion.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "S005_001_00000003_emotion.txt", // not the last frame
    "S005_001_00000009_emotion.txt", // no such frame
    "S005_002_00000004_emotion.txt", // another sequence
    "label.txt"
  })
  void reportsALabelThatIsNotThatOfTheLastFrame(String name) {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 0)
            .file("Emotion/S005/001/" + name, "3")
            .open();
    assertProblem(
        set, "Emotion/S005/001/" + name, "last frame, named S005_001_00000004_emotion.txt");
  }

  @Test
  void reportsALabelOutsideItsFolder() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .file("Emotion/S005/S005_002_00000004_emotion.txt", "3")
            .open();
    assertProblem(
        set,
        "Emotion/S005/S005_002_00000004_emotion.txt",
        "expected sequence folders such as 001 here, found a data file");
  }

  @Test
  void reportsALabelWithoutImages() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .label("S006", "001", 4, "3")
            .directory("Emotion/S007/001")
            .open();
    assertProblem(
        set,
        "Emotion/S006/001/S006_001_00000004_emotion.txt",
        "sequence S006/001 has a label but no images");
  }

  @Test
  void reportsALabelledSequenceThatIsTooShort() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .sequence("S006", "001", 3, 3)
            .open();
    assertProblem(
        set,
        "cohn-kanade-images/S006/001",
        "expected a neutral first frame and 3 more, found 3 frames");
  }

  @Test
  void reportsASequenceWithoutImages() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .file("cohn-kanade-images/S006/001/notes.txt", "")
            .open();
    assertProblem(set, "cohn-kanade-images/S006/001", "found notes.txt");
    assertThat(set.sequences()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "S005/001/S006_001_00000001.png, expected a name such as S005_001_00000001.png",
    "S005/001/S005_001_00000005.tif, expected a name such as S005_001_00000001.png (or .jpg)",
    "S005/001/copy.PNG, expected a name such as S005_001_00000001.png",
    "S005/001/S005_001_00000002.jpg, frame 2 is there twice",
    "S005/S005_001_00000009.png, expected sequence folders such as 001 here",
    "x.png, expected subject folders such as S005 here"
  })
  void reportsAnImageThatDoesNotFitIn(String file, String message) {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .file("cohn-kanade-images/" + file, "")
            .open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).contains(message);
    assertThat(set.queries()).hasSize(3);
  }

  @Test
  void reportsFoldersThatDoNotFitIn() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .directory("cohn-kanade-images/backup")
            .directory("cohn-kanade-images/S005/old")
            .open();
    assertThat(set.problems())
        .extracting(p -> p.file().getFileName().toString())
        .containsExactly("backup", "old");
  }

  @Test
  void reportsAMissingLandmarkFileIfOthersAreThere() {
    FaceSet set =
        new CkPlusFixture(directory)
            .sequence("S005", "001", 4, 3)
            .landmarks("S005", "001", 1, 2, 3)
            .open();
    assertProblem(set, "cohn-kanade-images/S005/001/S005_001_00000004.png", "has no landmark file");
    assertThat(set.queries()).extracting("frame").containsExactly(2, 3);
  }

  private static void assertRefused(Path root, String message) {
    assertThatThrownBy(() -> FaceDatasets.open("ckplus", root, Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith(root.toString())
        .hasMessageNotContaining("\n");
  }

  private void assertProblem(FaceSet set, String file, String message) {
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).file()).isEqualTo(directory.resolve(file));
    assertThat(set.problems().get(0).message()).contains(message).doesNotContain("\n");
    assertThatThrownBy(set::requireSound)
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file + ": ");
  }
}
