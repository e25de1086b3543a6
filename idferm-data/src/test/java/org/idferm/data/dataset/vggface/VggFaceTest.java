package org.idferm.data.dataset.vggface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VggFaceTest {

  private static final String HEADER = "image,neutral,happy,pan,tilt,blur,eyeglasses";

  @TempDir private Path root;
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void listsTargetsAndInputsIdentityByIdentity() {
    table("b/1.jpg,0.9,0.1,0,0,0,no", "b/2.jpg,0.2,0.7,30,0,0.1,yes", "a/1.jpg,0.9,0.05,-9,9,0,0");
    images("a/1.jpg", "b/1.jpg", "b/2.jpg", "b/notes.txt", ".hidden/1.jpg");
    List<ListedFace> faces = list(Map.of());
    assertThat(problems).isEmpty();
    assertThat(faces)
        .extracting(f -> f.face().sequence())
        .containsExactly("a/1.jpg", "b/1.jpg", "b/2.jpg");
    assertThat(faces).extracting(ListedFace::target).containsExactly(true, true, false);
    assertThat(faces).noneMatch(ListedFace::query);
    Face smile = faces.get(2).face();
    assertThat(smile.subject()).isEqualTo("b");
    assertThat(smile.expression()).isEqualTo(Expression.HAPPY);
    assertThat(smile.image()).isEqualTo(root.resolve("b/2.jpg"));
    assertThat(FaceDatasets.reader("vggface", Map.of()).classes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // neutral, happy, pan, tilt, blur, eyeglasses: target, input
    "0.8, 0.1, 10, -10, 0.3, no, true, true",
    "0.79, 0.1, 0, 0, 0, no, false, true",
    "0.8, 0.9, 0, 0, 0, no, false, true",
    "1, 0, 10.1, 0, 0, no, false, true",
    "1, 0, 0, -10.1, 0, no, false, true",
    "1, 0, 0, 0, 0.31, no, false, true",
    "1, 0, 0, 0, 0, yes, false, true",
    "0, 1, -45, 30, 0.5, TRUE, false, true",
    "1, 0, 45.1, 0, 0, no, false, false",
    "1, 0, 0, -30.1, 0, no, false, false",
    "1, 0, 0, 0, 0.51, no, false, false"
  })
  void filtersByAttributes(
      double neutral,
      double happy,
      double pan,
      double tilt,
      double blur,
      String eyeglasses,
      boolean target,
      boolean input) {
    images("a/1.jpg");
    table("a/1.jpg,%s,%s,%s,%s,%s,%s".formatted(neutral, happy, pan, tilt, blur, eyeglasses));
    List<ListedFace> faces = list(Map.of());
    assertThat(faces).hasSize(input ? 1 : 0);
    assertThat(faces.stream().anyMatch(ListedFace::target)).isEqualTo(target);
    assertThat(problems).isEmpty();
  }

  @Test
  void takesTheFilterFromOptions() {
    images("a/1.jpg", "a/2.jpg");
    table("a/1.jpg,0.6,0.3,30,0,0,yes", "a/2.jpg,0,1,0,0,0,yes");
    List<ListedFace> faces =
        list(
            Map.of(
                "target-max-pan",
                30,
                "target-min-neutral",
                0.6,
                "target-eyeglasses",
                "allowed",
                "input-eyeglasses",
                "refused"));
    assertThat(faces).hasSize(1).allMatch(ListedFace::target);
    assertThatThrownBy(() -> FaceDatasets.reader("vggface", Map.of("input-max-blur", 2)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "option input-max-blur of data set vggface must be a number from 0.0 to 1.0, found 2.0");
  }

  @Test
  void reportsRowsAndImagesThatDoNotFit() {
    images("a/1.jpg", "a/2.jpg", "a/3.jpg", "a/more/1.jpg", "stray.jpg");
    table(
        "a/1.jpg,1,0,0,0,0,no",
        "a/1.jpg,1,0,0,0,0,no",
        "a/2.jpg,1,0,0,0,0,maybe",
        "a/4.jpg,1,0,0,0,0,no",
        "a/../b/1.jpg,1,0,0,0,0,no",
        "/a/1.jpg,1,0,0,0,0,no",
        "../a.jpg,1,0,0,0,0,no",
        "c/1.jpg,1,0,0,0,0,no",
        "c/2.jpg,1,0");
    assertThat(list(Map.of())).hasSize(1);
    String expected =
        "expected an image such as n000002/0001_01.jpg, relative to the data set's directory, found";
    assertThat(problems)
        .extracting(p -> root.relativize(p.file()) + ": " + p.message())
        .containsExactlyInAnyOrder(
            "attributes.csv: line 10: expected 7 cells as in the header, found 3",
            "attributes.csv: line 6: " + expected + " 'a/../b/1.jpg'",
            "attributes.csv: line 7: " + expected + " '/a/1.jpg'",
            "attributes.csv: line 8: " + expected + " '../a.jpg'",
            "attributes.csv: line 9: there is no folder c",
            "stray.jpg: an image outside a folder of an identity",
            "a/more: expected images here, found a folder",
            "attributes.csv: line 3: a/1.jpg is there twice",
            "attributes.csv: line 4: eyeglasses must be yes or no (true, false, 1, 0), found 'maybe'",
            "attributes.csv: line 5: there is no image a/4.jpg",
            "a/3.jpg: has no row in attributes.csv");
  }

  @Test
  void refusesRowsOfAnIdentityThatStandApart() {
    images("a/1.jpg", "b/1.jpg");
    table("a/1.jpg,1,0,0,0,0,no", "b/1.jpg,1,0,0,0,0,no", "a/2.jpg,1,0,0,0,0,no");
    assertThatThrownBy(() -> list(Map.of()))
        .isInstanceOf(BadFileException.class)
        .hasMessageEndingWith(
            "line 4: a has rows from line 2 on as well; the rows of an identity must stand together:"
                + " sort the file");
  }

  @Test
  void refusesATableWithoutExpressions() throws IOException {
    Files.writeString(root.resolve("attributes.csv"), "image,neutral,pan,tilt,blur,eyeglasses\n");
    assertThatThrownBy(() -> list(Map.of()))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(
            "expected a column of scores for at least one expression besides neutral: anger,");
  }

  @Test
  void suggestsTheDirectoryMeant() {
    images("a/1.jpg");
    table();
    Path below = root.resolve("a");
    assertThatThrownBy(() -> FaceDatasets.open("vggface", below, Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            below
                + " is not laid out like VGG-Face: expected a table attributes.csv and a folder for"
                + " each identity, found 1.jpg; did you mean its parent directory "
                + root
                + "?");
  }

  @Test
  void readsTablesOfLandmarksWhereThereAreSome() {
    images("a/1.jpg", "b/1.jpg", "landmarks/a.csv");
    table("a/1.jpg,1,0,0,0,0,no", "b/1.jpg,1,0,0,0,0,no");
    assertThat(list(Map.of()))
        .extracting(f -> f.face().landmarks().orElseThrow())
        .containsExactly(root.resolve("landmarks/a.csv"));
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("expected landmarks/b.csv, as others have");
  }

  @Test
  void opensAnIdentitysFolderWhenTheStreamComesThere() {
    images("a/1.jpg", "b/1.jpg");
    table("a/1.jpg,1,0,0,0,0,no", "b/1.jpg,1,0,0,0,0,no", "b/2.jpg,1,0,0,0,0,no");
    try (Stream<ListedFace> faces =
        FaceDatasets.reader("vggface", Map.of()).list(root, problems::add)) {
      Iterator<ListedFace> iterator = faces.iterator();
      assertThat(iterator.next().face().subject()).isEqualTo("a");
      images("b/2.jpg");
      assertThat(iterator.next().face().sequence()).isEqualTo("b/1.jpg");
      assertThat(iterator.next().face().sequence()).isEqualTo("b/2.jpg");
    }
    assertThat(problems).isEmpty();
  }

  private List<ListedFace> list(Map<String, Object> options) {
    try (Stream<ListedFace> faces =
        FaceDatasets.reader("vggface", options).list(root, problems::add)) {
      return faces.toList();
    }
  }

  private void table(String... rows) {
    try {
      Files.writeString(
          root.resolve("attributes.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void images(String... files) {
    try {
      for (String name : files) {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
