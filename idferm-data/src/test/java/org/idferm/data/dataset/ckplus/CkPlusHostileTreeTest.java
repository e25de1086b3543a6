package org.idferm.data.dataset.ckplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links, pipes, permissions and names that a file system allows and a data set does not have. */
@Timeout(20)
class CkPlusHostileTreeTest {

  @TempDir Path directory;
  private CkPlusFixture ckPlus;
  private Path images;

  @BeforeEach
  void makeASoundSet() {
    ckPlus = new CkPlusFixture(directory).sequence("S005", "001", 4, 3);
    images = directory.resolve("cohn-kanade-images");
  }

  @Test
  void reportsALinkToADirectoryAboveAndDoesNotFollowIt() throws Exception {
    Path sequence = Files.createSymbolicLink(images.resolve("S005/002"), Path.of(".."));
    Path subject = Files.createSymbolicLink(images.resolve("S006"), directory);
    assertProblems(
        sequence + ": a link to a directory that it lies in: remove it",
        subject + ": a link to a directory that it lies in: remove it");
  }

  @Test
  void reportsLinksToNothingAndToThemselves() throws Exception {
    Path nothing =
        Files.createSymbolicLink(
            images.resolve("S005/001/S005_001_00000005.png"), Path.of("gone.png"));
    Path itself = images.resolve("S006");
    Files.createSymbolicLink(itself, itself);
    FaceSet set = ckPlus.open();
    assertThat(set.problems())
        .hasSize(2)
        .extracting(Problem::file)
        .containsExactlyInAnyOrder(nothing, itself);
    assertThat(set.problems())
        .extracting(Problem::line)
        .anyMatch(l -> l.endsWith("a link to nothing: restore gone.png"));
    assertThat(set.queries()).hasSize(3);
  }

  @Test
  void takesALinkToADirectoryElsewhere() throws Exception {
    Path elsewhere = directory.resolve("elsewhere");
    Files.move(images.resolve("S005"), elsewhere);
    Files.createSymbolicLink(images.resolve("S005"), elsewhere);
    assertThat(ckPlus.open().requireSound().queries()).hasSize(3);
  }

  @Test
  void reportsAPipeWithoutWaitingForIt() throws Exception {
    Path pipe = images.resolve("S005/001/S005_001_00000005.png");
    shell("mkfifo '" + pipe + "'");
    assertProblems(pipe + ": expected a file, found a pipe or device");
  }

  @Test
  void reportsAFolderThatCannotBeReadAndGoesOn() throws Exception {
    ckPlus.sequence("S006", "001", 4, 5);
    Path locked = images.resolve("S006/001");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(locked), "permissions do not bind this user");
      FaceSet set = ckPlus.open();
      assertThat(set.problems())
          .extracting(Problem::line)
          .contains(locked + ": no permission to read it");
      assertThat(set.queries()).extracting("subject").containsOnly("S005");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void reportsASubjectInTwoSpellings() throws Exception {
    ckPlus.sequence("s005", "002", 4, 3);
    Assumptions.assumeTrue(
        Files.exists(images.resolve("S005/001")) && !Files.exists(images.resolve("s005/001")),
        "needs a file system that tells upper from lower case");
    FaceSet set = ckPlus.open();
    assertThat(set.problems())
        .extracting(Problem::line)
        .contains(
            images.resolve("s005")
                + ": subject S005 is also in "
                + images.resolve("S005")
                + ": merge them");
    assertThat(set.queries()).extracting("sequence").containsOnly("S005/001");
  }

  @Test
  void reportsANameThatIsNoText() throws Exception {
    shell("cd '" + images.resolve("S005/001") + "' && touch $'S005_001_0000000\\xff.png'");
    FaceSet set = ckPlus.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).contains("its name is no text in the encoding");
  }

  @Test
  void reportsANameWithControlCharactersInOneLine() throws Exception {
    Path file = images.resolve("S005/001/a\n\u001b[31m.png");
    Files.createFile(file);
    FaceSet set = ckPlus.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).line()).contains("a??[31m.png: expected a name such as");
    assertThatThrownBy(set::requireSound)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a??[31m.png")
        .hasMessageNotContaining("\n");
  }

  @Test
  void reportsLandmarksThatAreThereTwice() throws Exception {
    ckPlus.landmarks("S005", "001", 1, 2, 3, 4);
    Path folder = directory.resolve("Landmarks/S005/001");
    Path twice = folder.resolve("s005_001_00000002_LANDMARKS.txt");
    Files.createFile(twice);
    Assumptions.assumeTrue(
        Files.exists(folder.resolve("S005_001_00000002_landmarks.txt"))
            && !Files.exists(folder.resolve("S005_001_00000002_LANDMARKS.txt")),
        "needs a file system that tells upper from lower case");
    FaceSet set = ckPlus.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).contains("landmarks of frame 2 are also in");
  }

  private void assertProblems(String... lines) {
    FaceSet set = ckPlus.open();
    assertThat(set.problems()).extracting(Problem::line).containsExactlyInAnyOrder(lines);
    assertThat(set.queries()).hasSize(3);
  }

  private static void shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-c", command).start();
    Assumptions.assumeTrue(process.waitFor() == 0, "needs a Unix shell");
  }
}
