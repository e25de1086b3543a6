package org.idferm.data.dataset.oulu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.FilesFixture;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.PublishedCounts;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.PersonFolds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuluTest {

  private static final List<String> FOLDERS =
      List.of("Anger", "Disgust", "Fear", "Happiness", "Sadness", "Surprise");
  private static final String STRONG = "OriginalImg/VL/Strong/";

  @TempDir Path directory;
  private FilesFixture oulu;

  @BeforeEach
  void begin() {
    oulu = new FilesFixture("oulu", directory.resolve("oulu"));
  }

  @Test
  void listsTheLastThreeFramesAndTheFirst() {
    FaceSet set = oulu.files(STRONG + "P001/Happiness/%03d.jpeg", 0, 9).open().requireSound();

    assertThat(set.queries())
        .extracting(Face::frame, Face::expression, Face::subject, Face::sequence)
        .containsExactly(
            tuple(8, Expression.HAPPY, "P001", "P001/happy"),
            tuple(9, Expression.HAPPY, "P001", "P001/happy"),
            tuple(10, Expression.HAPPY, "P001", "P001/happy"));
    assertThat(set.queries())
        .extracting(f -> f.image().getFileName().toString())
        .containsExactly("007.jpeg", "008.jpeg", "009.jpeg");
    assertThat(set.neutrals())
        .containsExactly(
            new Face(
                oulu.root.resolve(STRONG + "P001/Happiness/000.jpeg"),
                "P001",
                Expression.NEUTRAL,
                "P001/happy",
                1,
                Optional.empty()));
  }

  @Test
  void readsTheWholeSetInOrder() {
    for (int person = 80; person >= 1; person--) {
      for (String folder : FOLDERS) {
        oulu.files(STRONG + "P%03d/%s/".formatted(person, folder) + "%03d.jpeg", 0, 3);
      }
    }
    FaceSet set = oulu.open().requireSound();

    assertThat(set.subjects()).hasSize(80).startsWith("P001", "P002").endsWith("P080");
    assertThat(set.sequences()).isEqualTo(480);
    assertThat(set.queries()).hasSize(1440);
    assertThat(set.classes()).isEqualTo(Expression.basic()).hasSize(6);
    for (Expression expression : set.classes()) {
      assertThat(set.queries().stream().filter(f -> f.expression() == expression)).hasSize(240);
    }
    for (Fold fold : PersonFolds.kFold(set.labelledSubjects(), 10, 6)) {
      assertThat(fold.test()).hasSize(8).doesNotContainAnyElementsOf(fold.train());
    }
    PublishedCounts published = reader(Map.of()).published().orElseThrow();
    assertThat(published.images()).isEqualTo(OptionalInt.of(1440));
    assertThat(published.perClass()).containsEntry(Expression.FEAR, 80);
  }

  @Test
  void isLazy() throws Exception {
    for (String person : List.of("P001", "P002")) {
      oulu.files(STRONG + person + "/Fear/%d.png", 1, 4);
    }
    try (Stream<ListedFace> faces = reader(Map.of()).list(oulu.root, p -> {})) {
      Files.delete(oulu.root.resolve(STRONG + "P002/Fear/2.png")); // seen only when it is listed
      Files.createFile(oulu.root.resolve(STRONG + "P002/Fear/5.png"));
      assertThat(faces.map(f -> f.face().image().getFileName().toString()))
          .containsExactly("1.png", "2.png", "3.png", "4.png", "1.png", "3.png", "4.png", "5.png");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OriginalImg/VL/Strong, vis, strong, original",
    "originalimg/vl/STRONG, vis, strong, original",
    "B_OriginalImg/VL/Weak, vis, weak, original",
    "OriginalImg/NI/Dark, nir, dark, original",
    "PreProcessImg/NI/Strong, nir, strong, preprocessed",
    "PreProcess Img/VL/Dark, vis, dark, preprocessed",
    "C_PreProcess_Img/VL/Dark, vis, dark, preprocessed",
  })
  void readsWhatIsChosen(String folder, String camera, String light, String images) {
    oulu.files(folder + "/p001/anger/%d.JPEG", 1, 4);
    FaceSet set = oulu.open(Map.of("camera", camera, "light", light, "images", images));
    assertThat(set.requireSound().queries()).hasSize(3);
    assertThat(set.subjects()).containsExactly("P001");
  }

  @Test
  void readsAddedLandmarks() {
    oulu.files(STRONG + "P001/Fear/%03d.jpeg", 0, 4)
        .files("landmarks/" + STRONG + "P001/Fear/%03d.TXT", 0, 4);
    FaceSet set = oulu.open().requireSound();
    assertThat(set.queries())
        .extracting(f -> oulu.root.relativize(f.landmarks().orElseThrow()).toString())
        .contains("landmarks/" + STRONG + "P001/Fear/002.TXT");
  }

  @Test
  void landmarksOfOtherImagesDoNotCount() {
    FaceSet set =
        oulu.files(STRONG + "P001/Fear/%03d.jpeg", 0, 4)
            .files("Landmarks/OriginalImg/VL/Weak/P001/Fear/%03d.txt", 0, 4)
            .open()
            .requireSound();
    assertThat(set.queries()).noneMatch(f -> f.landmarks().isPresent());
  }

  @Test
  void anImageWithoutLandmarksIsAProblemIfOthersHaveSome() {
    oulu.files(STRONG + "P001/Fear/%03d.jpeg", 0, 4)
        .files("Landmarks/" + STRONG + "P001/Fear/%03d.txt", 0, 3);
    FaceSet set =
        oulu.assertProblem(STRONG + "P001/Fear/004.jpeg", "has no landmark file for frame 4");
    assertThat(set.queries()).hasSize(2);
  }

  @Test
  void passesByProductsOver() {
    oulu.files(STRONG + "P001/Fear/%03d.jpeg", 0, 4)
        .file(STRONG + "P001/Fear/Thumbs.db", "")
        .file(STRONG + "P001/.DS_Store", "")
        .file(STRONG + "readme.txt", "")
        .directory("OriginalVideo")
        .open()
        .requireSound();
  }

  @ParameterizedTest
  @CsvSource({
    "P001/Fear/x.jpeg, expected an image named by its frame number",
    "P001/Fear/005.bmp, expected an image named by its frame number",
    "P001/Fear/4.jpg, frame 4 is there twice",
    "P001/x.jpeg, expected expressions' folders such as Happiness here",
    "x.jpeg, expected people's folders such as P001 here"
  })
  void reportsAnImageThatDoesNotFitIn(String file, String message) {
    oulu.files(STRONG + "P001/Fear/%03d.jpeg", 0, 4).file(STRONG + file, "");
    FaceSet set = oulu.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).contains(message);
    assertThat(set.queries()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "P001/Contempt, 'expected expressions'' folders such as Happiness here'",
    "Person 2, expected people's folders such as P001 here",
    "P001/fear, means the same as Fear",
    "p001, means the same as P001",
    "P001/Anger, 'expected a neutral first frame and 3 more, found 0 images'"
  })
  void reportsAFolderThatDoesNotFitIn(String folder, String message) {
    oulu.files(STRONG + "P001/Fear/%03d.jpeg", 0, 4).directory(STRONG + folder);
    FaceSet set = oulu.open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).message()).contains(message);
    assertThat(set.queries()).hasSize(3);
  }

  @Test
  void refusesWhatIsNotLaidOutLikeIt() {
    oulu.assertRefused(Map.of(), "no such directory");
    oulu.directory("data").assertRefused(Map.of(), "expected the folder OriginalImg or");
    oulu.directory("data/OriginalImg")
        .assertRefused(Map.of(), "did you mean " + oulu.root.resolve("data"));
    new FilesFixture("oulu", oulu.root.resolve("data/OriginalImg"))
        .assertRefused(Map.of(), "did you mean its parent directory");
  }

  @Test
  void namesTheOptionWhoseFolderIsMissing() {
    oulu.directory("OriginalImg/VL/Strong");
    oulu.assertRefused(Map.of(), "Strong holds nobody: expected folders such as P001");
    oulu.assertRefused(
        Map.of("light", "dark"), "expected the folder Dark (option light is dark), found Strong/");
    oulu.assertRefused(
        Map.of("camera", "nir"), "expected the folder NI (option camera is nir), found VL/");
    oulu.assertRefused(
        Map.of("images", "preprocessed"), "expected the folder PreProcessImg (option images is");
  }

  @Test
  void refusesOptionsThatItDoesNotKnow() {
    assertThatThrownBy(() -> reader(Map.of("camera", "VL")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("option camera of data set oulu must be one of vis, nir, found VL");
    assertThatThrownBy(() -> reader(Map.of("lights", "weak")))
        .hasMessageContaining("did you mean light?");
  }

  private static FaceDatasetReader reader(Map<String, Object> options) {
    return FaceDatasets.reader("oulu", options);
  }
}
