package org.idferm.data.dataset.mmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.idferm.data.dataset.mmi.MmiFixture.emotion;
import static org.idferm.data.dataset.mmi.MmiFixture.frontal;
import static org.idferm.data.dataset.mmi.MmiFixture.view;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.FilesFixture;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MmiBadInputTest {

  private static final String ANNOTATION = "Sessions/2/S002-001.xml";

  @TempDir Path directory;
  private FilesFixture files;
  private MmiFixture mmi;

  @BeforeEach
  void oneGoodSession() {
    mmi = new MmiFixture(directory.resolve("mmi")).session(1, "S001-001", 5, frontal(1));
    files = mmi.files;
  }

  @Test
  void refusesWhatIsNotLaidOutLikeIt() {
    new FilesFixture("mmi", directory)
        .assertRefused(Map.of(), "did you mean " + directory.resolve("mmi") + "?");
    new FilesFixture("mmi", directory.resolve("mmi/Sessions"))
        .assertRefused(Map.of(), "expected the folder Sessions, found 1/; did you mean its parent");
    new FilesFixture("mmi", directory.resolve("empty"))
        .directory("Sessions")
        .assertRefused(Map.of(), "Sessions holds no sessions: expected folders that are numbers");
  }

  @ParameterizedTest
  @CsvSource({
    "0, found '0'",
    "10, found '10'",
    "hapy, found 'hapy'",
    "4;5, found '4;5'",
    "1234567890123456789012345678901234567890123, found '1234567890123456789012345678901234567890...'"
  })
  void reportsAnEmotionThatItDoesNotKnow(String value, String found) {
    mmi.session(2, "S002-001", 5, view("Front") + "\n" + emotion(value));
    FaceSet set = files.assertProblem(ANNOTATION, found);
    assertThat(set.problems().get(0).message())
        .startsWith("line 4: expected the emotion as 1 (anger) to 9 (sleepy) or a word");
    assertThat(set.subjects()).containsExactly("S001");
  }

  @Test
  void reportsAViewThatItDoesNotKnow() {
    mmi.session(2, "S002-001", 5, emotion("1") + view("3"));
    files.assertProblem(ANNOTATION, "line 3: expected the view as frontal, profile or dual, found");
  }

  @Test
  void reportsContradictions() {
    mmi.session(2, "S002-001", 5, emotion("1") + emotion("2"));
    files.assertProblem("Sessions/2", "its metadata name two emotions: [ANGER, DISGUST]");
  }

  @Test
  void reportsFilesOfTwoRecordings() {
    mmi.session(2, "S002-001", 5, frontal(1)).files.file("Sessions/2/S003-001.avi", "");
    files.assertProblem("Sessions/2", "expected one recording, found [S002-001, S003-001]");
  }

  @Test
  void reportsASessionOfNobody() {
    files
        .file("Sessions/2/session.xml", "<s>" + frontal(1) + "</s>")
        .files("Sessions/2/frames/%d.png", 1, 5);
    files.assertProblem("Sessions/2", "or metadata with one subject, found neither");
    files.file("Sessions/2/b.xml", "<a><subject id='1'/><subject id='2'/></a>");
    files.assertProblem("Sessions/2", "or metadata with one subject, found [S001, S002]");
  }

  @Test
  void reportsASessionWithoutMetadata() {
    files.files("Sessions/2/S002-001/%d.png", 1, 5);
    files.assertProblem("Sessions/2", "expected metadata such as session.xml, found S002-001/");
  }

  @Test
  void reportsXmlThatIsNotWellFormed() {
    files.file(ANNOTATION, "<a>\n<b></a>");
    FaceSet set = files.assertProblem(ANNOTATION, "line 2: not well-formed XML: ");
    assertThat(set.problems().get(0).message()).doesNotContain("ParseError", "Message:");
    files.file(ANNOTATION, "");
    files.assertProblem(ANNOTATION, "not well-formed XML");
    files.file(ANNOTATION, "\u0000\u0001");
    files.assertProblem(ANNOTATION, "not well-formed XML");
    files.file(ANNOTATION, "<a>" + " ".repeat(1 << 20) + "</a>");
    files.assertProblem(ANNOTATION, "bytes, expected metadata of at most 1048576");
  }

  @Test
  void expandsNoEntities() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    files.file(ANNOTATION, bomb + "]>\n<a><emotion>&l29;</emotion></a>");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> files.assertProblem(ANNOTATION, "line 2: not well-formed"));
  }

  @Test
  void opensNoOtherFile() {
    files.file("secret.txt", "4");
    String url = files.root.resolve("secret.txt").toUri().toString();
    files.file(
        ANNOTATION,
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]>\n<a><emotion>&e;</emotion></a>".formatted(url));
    files.assertProblem(ANNOTATION, "line 2: not well-formed");
  }

  @Test
  void aDocumentTypeAloneIsPassedOver() {
    mmi.session(2, "S002-001", 5, "");
    files.file(ANNOTATION, "<!DOCTYPE a SYSTEM \"none.dtd\">\n<a>" + frontal(2) + "</a>");
    assertThat(files.open().requireSound().subjects()).containsExactly("S001", "S002");
  }

  @ParameterizedTest
  @CsvSource({
    "Sessions/backup/x, 'expected sessions'' folders, which are numbers, here'",
    "Sessions/1.png, 'expected sessions'' folders, which are numbers, here, found an image'",
    "Sessions/1/S001-001/x.png, expected an image named by its frame number",
    "Sessions/1/S001-001/5.jpg, frame 5 is there twice"
  })
  void reportsWhatDoesNotFitIn(String file, String message) {
    files.file(file, "");
    FaceSet set = files.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).contains(message);
  }

  @Test
  void reportsTwoFoldersOfOneNumber() {
    FaceSet set = files.directory("Sessions/001").open();
    assertThat(set.problems())
        .extracting(p -> p.message())
        .anyMatch(m -> m.equals("means the same as 001"));
  }

  @Test
  void passesByProductsOver() {
    files
        .file("README.txt", "")
        .file("factors.csv", "")
        .file("Sessions/index.html", "")
        .file("Sessions/.DS_Store", "")
        .file("Sessions/1/Thumbs.db", "")
        .open()
        .requireSound();
  }

  @Test
  void reportsFramesInTwoFolders() {
    mmi.metadata(2, "S002-001", frontal(1))
        .files
        .files("Sessions/2/a/%d.png", 1, 5)
        .files("Sessions/2/b/%d.png", 1, 5);
    files.assertProblem("Sessions/2", "expected one folder of frames, or one named like");
  }
}
