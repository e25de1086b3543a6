package org.idferm.data.dataset.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  private static final String HEADER = "image,subject,expression";

  @TempDir Path directory;

  @Test
  void listsQueriesAndNeutralTargetsPersonByPersonWhateverTheOrderOfRows() throws IOException {
    manifest(
        HEADER,
        "b1.png,ben,happy",
        "a1.png,anna,Angry",
        "b0.png,ben,neutral",
        "a0.png,anna,neutral\n");
    List<Problem> problems = new ArrayList<>();
    List<ListedFace> listed = list(directory, Map.of(), problems);

    assertThat(problems).isEmpty();
    assertThat(listed)
        .extracting(f -> f.face().subject() + " " + f.face().image().getFileName())
        .containsExactly("anna a1.png", "anna a0.png", "ben b1.png", "ben b0.png");
    assertThat(listed).extracting(ListedFace::query).containsExactly(true, false, true, false);
    assertThat(listed).extracting(ListedFace::target).containsExactly(false, true, false, true);
    Face angry = listed.get(0).face();
    assertThat(angry.expression()).isEqualTo(Expression.ANGER);
    assertThat(angry.sequence()).as("an image of its own").isEqualTo("a1.png");
    assertThat(angry.frame()).isEqualTo(1);
    assertThat(angry.landmarks()).isEmpty();
  }

  @Test
  void readsSequencesFramesAndLandmarksInColumnsOfAnyOrder() throws IOException {
    touch("pts/1.txt", "pts/2.txt", "pts/3.txt");
    manifest(
        "\ufefflandmarks,Frame,sequence,EXPRESSION,note,subject,image\r",
        "pts/1.txt,1,007,neutral,\"a, b\",\"S 1\",x/1.png\r",
        "pts/2.txt,12,007,surprise,,\"S 1\",x/2.png\r",
        "pts/3.txt,5,007,surprise,,\"S 1\",x/3.png\r\n");
    FaceSet set = open(Map.of());

    assertThat(set.problems()).isEmpty();
    assertThat(set.sequences()).isEqualTo(1);
    assertThat(set.queries()).extracting(Face::frame).containsExactly(5, 12);
    Face last = set.queries().get(1);
    assertThat(last.sequence()).isEqualTo("S 1/007");
    assertThat(last.image()).isEqualTo(directory.resolve("x/2.png"));
    assertThat(last.landmarks()).contains(directory.resolve("pts/2.txt"));
    assertThat(set.neutralOf(last).frame()).isEqualTo(1);
  }

  @Test
  void framesWithoutNumbersCountAsTheRowsOfTheirSequenceDo() throws IOException {
    manifest(
        "image,subject,expression,sequence",
        "0.png,A,neutral,one\n1.png,A,fear,one\n2.png,A,fear,two\n3.png,A,fear,one\n");
    assertThat(open(Map.of()).queries())
        .extracting(f -> f.sequence() + " " + f.frame())
        .containsExactly("A/one 2", "A/one 3", "A/two 1");
  }

  @Test
  void theSameVideoMayOccurOnceAFrame() throws IOException {
    manifest(
        "image,subject,expression,frame",
        "v.avi,A,neutral,1\nv.avi,A,happy,30\nv.avi,A,happy,31\nv.avi,A,happy,30\n");
    FaceSet set = open(Map.of());
    assertThat(set.queries()).extracting(Face::frame).containsExactly(30, 31);
    assertThat(messages(set)).containsExactly("line 5: v.avi is also in line 3");
  }

  @Test
  void namesEveryBadRowByItsLine() throws IOException {
    Files.createDirectories(directory.resolve("x"));
    manifest(
        "image,subject,expression,frame",
        "0.png,A,neutral,",
        "1.png,A,happpy,", // 3
        "/etc/passwd,A,happy,", // 4
        "../1.png,A,happy,", // 5
        "x/../../1.png,A,happy,", // 6
        "gone.png,A,happy,", // 7
        "2.png,,happy,", // 8
        "3.png,A,happy", // 9
        "4.png,A,happy,two", // 10
        "5.png,A,happy,0", // 11
        ",A,happy,", // 12
        "x\\6.png,A,happy,", // 13
        "C:/7.png,A,happy,", // 14
        "8.png,A/B,happy,", // 15
        "9.png,A,,", // 16
        "x,A,happy,", // 17: a folder
        "\"10.png,A,happy,", // 18
        "ok.png,A,happy,", // 19
        "11.png,A,contempt,", // 20
        "./ok.png,A,happy,\n"); // 21
    Files.delete(directory.resolve("gone.png"));
    FaceSet set = open(Map.of());

    assertThat(set.queries()).extracting(Face::image).containsExactly(directory.resolve("ok.png"));
    assertThat(set.problems())
        .extracting(Problem::file)
        .containsOnly(directory.resolve("manifest.csv"));
    assertThat(messages(set))
        .containsExactlyInAnyOrder(
            "line 3: 'happpy' is no expression (did you mean happy?); known: neutral, anger,"
                + " contempt, disgust, fear, happy, sadness, surprise, squint, scream",
            "line 4: image is an absolute path, expected one relative to the manifest: /etc/passwd",
            "line 5: image leads out of the manifest's directory: ../1.png",
            "line 6: image leads out of the manifest's directory: x/../../1.png",
            "line 7: image: no such file: gone.png",
            "line 8: subject is empty",
            "line 9: expected 4 cells as in the header, found 3",
            "line 10: frame must be a whole number from 1 to 100000000, found 'two'",
            "line 11: frame must be a whole number from 1 to 100000000, found '0'",
            "line 12: image is empty",
            "line 13: image has a backslash, expected / between folders: x\\6.png",
            "line 14: image is an absolute path, expected one relative to the manifest: C:/7.png",
            "line 15: subject must be a name without / and control characters",
            "line 16: expression is empty",
            "line 17: image: not a file: x",
            "line 18: quotes do not match in this line: '\"10.png,A,happy,'",
            "line 20: contempt is none of the classes anger, disgust, fear, happy, sadness,"
                + " surprise; name those you want in the option classes",
            "line 21: ok.png is also in line 19");
  }

  @Test
  void aPersonWrittenInTwoWaysIsAProblem() throws IOException {
    manifest(HEADER, "0.png,S1,neutral\n1.png,S1,happy\n2.png,s1,neutral\n3.png,s1,happy\n");
    assertThat(messages(open(Map.of())))
        .containsExactly(
            "line 4: subject s1 is S1 in line 2; write a person always in the same case");
  }

  @Test
  void anImageOfTwoPeopleIsAProblem() throws IOException {
    manifest(HEADER, "0.png,A,neutral\n1.png,A,happy\n1.png,B,happy\n2.png,B,neutral\n");
    assertThat(messages(open(Map.of()))).containsExactly("line 4: 1.png is also in line 3");
  }

  @Test
  void aPersonWithoutNeutralImageIsAProblem() throws IOException {
    manifest(HEADER, "0.png,A,neutral\n1.png,A,happy\n2.png,B,happy\n");
    assertThat(messages(open(Map.of())))
        .containsExactly("line 4: subject B has no neutral image; add one");
  }

  @Test
  void aLandmarkColumnMustBeFilled() throws IOException {
    touch("0.txt");
    manifest("image,subject,expression,landmarks\n0.png,A,neutral,0.txt\n1.png,A,happy,\n");
    assertThat(messages(open(Map.of()))).containsExactly("line 3: landmarks is empty");
  }

  @Test
  void classesCanBeChosen() throws IOException {
    manifest(HEADER, "0.png,A,neutral\n1.png,A,happy\n2.png,A,contempt\n3.png,A,fear\n");
    FaceSet set = open(Map.of("classes", List.of("contempt", "neutral", "fear")));
    assertThat(set.problems()).isEmpty();
    assertThat(set.classes())
        .containsExactly(Expression.NEUTRAL, Expression.CONTEMPT, Expression.FEAR);
    assertThat(set.queries())
        .extracting(Face::expression)
        .containsExactly(Expression.NEUTRAL, Expression.CONTEMPT, Expression.FEAR);
    assertThatThrownBy(() -> open(Map.of("classes", List.of("hapy"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean happy?");
  }

  @Test
  void theFileItselfOrAnotherNameCanBeGiven() throws IOException {
    manifest(HEADER, "0.png,A,neutral\n1.png,A,happy\n");
    FaceSet expected = open(Map.of());
    Path other = Files.move(directory.resolve("manifest.csv"), directory.resolve("mine.csv"));

    assertThatThrownBy(() -> open(Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds no manifest: expected manifest.csv, found 0.png")
        .hasMessageEndingWith("did you mean to give it as option file: mine.csv?");
    assertThat(open(Map.of("file", "mine.csv")).queries()).isEqualTo(expected.queries());
    FaceSet direct = FaceDatasets.open("manifest", other, Map.of());
    assertThat(direct.queries()).isEqualTo(expected.queries());
    assertThat(DataFingerprint.of(direct)).isEqualTo(DataFingerprint.of(expected));
  }

  @Test
  void refusesWhatIsNoManifest() throws IOException {
    refused("image,subject\n", "line 1: expected a header line with a column expression");
    refused("image;subject;expression\n", "separate columns by commas, not by semicolons");
    refused("image,subject,expression,sequense\n", "did you mean sequence?");
    refused(HEADER, "lists no image: expected a row 'image,subject,expression' for each");
    refused("", "found an empty file");
    Path file = directory.resolve("manifest.csv");
    Files.write(file, (HEADER + "\n1.png,A,happy\n").getBytes(UTF_16));
    assertThatThrownBy(() -> open(Map.of())).hasMessageContaining("line 1: not UTF-8");
    Files.write(file, (HEADER + "\n1.png,Zo\u00eb,happy\n").getBytes(ISO_8859_1));
    assertThatThrownBy(() -> open(Map.of())).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> FaceDatasets.open("manifest", directory.resolve("no"), Map.of()))
        .hasMessageContaining("no such directory");
  }

  @Test
  void namesBeyondAsciiAreFound() throws IOException {
    manifest(HEADER, "0.png,Zo\u00eb,neutral\n\u00fc.png,Zo\u00eb,happy\n");
    assertThat(open(Map.of()).queries()).extracting(Face::subject).containsExactly("Zo\u00eb");
  }

  @Test
  void aLatin1LineIsNamedAndTheOthersAreRead() throws IOException {
    touch("0.png", "1.png");
    Files.write(
        directory.resolve("manifest.csv"),
        (HEADER + "\n0.png,A,neutral\n1.png,A,happy\n2.png,Zo\u00eb,happy\n").getBytes(ISO_8859_1));
    FaceSet set = open(Map.of());
    assertThat(set.queries()).hasSize(1);
    assertThat(messages(set)).singleElement().asString().startsWith("line 4: not UTF-8");
  }

  @Test
  void nobodyIsListedBeforeAskedFor() throws IOException {
    manifest(HEADER, "0.png,A,neutral\n1.png,A,happy\n2.png,B,neutral\n3.png,B,happy\n");
    FaceDatasetReader reader = FaceDatasets.reader("manifest", Map.of());
    List<Problem> problems = new ArrayList<>();
    try (Stream<ListedFace> faces = reader.list(directory, problems::add)) {
      Files.delete(directory.resolve("3.png"));
      var iterator = faces.iterator();
      assertThat(iterator.next().face().subject()).isEqualTo("A");
      assertThat(problems).isEmpty();
      iterator.forEachRemaining(f -> {});
      assertThat(problems).hasSize(1);
    }
  }

  private void refused(String text, String message) throws IOException {
    Files.writeString(directory.resolve("manifest.csv"), text);
    assertThatThrownBy(() -> open(Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("manifest.csv");
  }

  /** Writes a manifest, and an empty file for each image that it names inside the directory. */
  private void manifest(String... lines) throws IOException {
    String text = String.join("\n", lines);
    Files.write(directory.resolve("manifest.csv"), text.getBytes(UTF_8));
    for (String line : text.split("[\r\n]+", -1)) {
      for (String cell : line.split("[,\"]", -1)) {
        if (cell.matches("[^/.:\\\\]+(/[^/.\\\\]+)*\\.(png|avi)")) {
          touch(cell);
        }
      }
    }
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    }
  }

  private FaceSet open(Map<String, Object> options) {
    return FaceDatasets.open("manifest", directory, options);
  }

  private static List<ListedFace> list(
      Path root, Map<String, Object> options, List<Problem> problems) {
    try (Stream<ListedFace> faces =
        FaceDatasets.reader("manifest", options).list(root, problems::add)) {
      return faces.toList();
    }
  }

  private static List<String> messages(FaceSet set) {
    return set.problems().stream().map(Problem::message).toList();
  }
}
