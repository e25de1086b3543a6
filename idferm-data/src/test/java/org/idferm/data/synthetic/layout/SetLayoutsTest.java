package org.idferm.data.synthetic.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.idferm.core.error.ConfigurationException;
import org.idferm.data.landmark.LandmarkFile;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each layout writes, and that it refuses what it has no place for. */
class SetLayoutsTest {

  private static final SyntheticFaceSetOptions SMALL =
      new SyntheticFaceSetOptions(2, 3, 48, 48, 5, 0.4, 1, 4, 0.6, 2);

  @TempDir private Path directory;

  private static FaceSetPlan plan(String layout, SetFactors factors) {
    return new FaceSetPlan(SyntheticLayouts.named(layout), SMALL, factors);
  }

  private static SetFactors poses(Double... yaws) {
    return new SetFactors(List.of(yaws), List.of(), 0);
  }

  private static SetFactors lights(String... names) {
    return new SetFactors(List.of(), List.of(names), 0);
  }

  private Path write(FaceSetPlan plan, String name, int threads) {
    Path root = directory.resolve(name);
    new FaceSetWriter(threads).write(plan, root, (done, total) -> {});
    return root;
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static long count(Path root, String end) throws IOException {
    return files(root).stream().filter(file -> file.endsWith(end)).count();
  }

  /** The rows of factors.csv, each split into its columns, by image. */
  private static Map<String, String[]> factors(Path root) throws IOException {
    Map<String, String[]> rows = new TreeMap<>();
    Files.readAllLines(root.resolve("factors.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(row -> rows.put(row[0], row));
    return rows;
  }

  @Test
  void ckPlusNumbersTheSequencesOfEveryCondition() throws IOException {
    Path root = write(plan("ckplus", poses(-30.0, 20.0)), "set", 2);

    assertThat(count(root, ".png")).isEqualTo(2 * 2 * 7 * 3);
    assertThat(root.resolve("Emotion/S002/014/S002_014_00000003_emotion.txt"))
        .hasContent("   7.0000000e+00\n");
    Map<String, String[]> factors = factors(root);
    String first = "cohn-kanade-images/S001/001/S001_001_00000003.png";
    String second = "cohn-kanade-images/S001/008/S001_008_00000003.png";
    assertThat(Double.parseDouble(factors.get(first)[4])).isBetween(-45.0, -15.0);
    assertThat(Double.parseDouble(factors.get(second)[4])).isBetween(5.0, 35.0);
    assertThat(factors.get(second)).startsWith(second, "0", "anger", factors.get(first)[3]);
  }

  private static FaceSetPlan mmi() {
    SyntheticFaceSetOptions five = new SyntheticFaceSetOptions(2, 5, 48, 48, 5, 0.4, 1, 4, 0.6, 2);
    return new FaceSetPlan(SyntheticLayouts.named("mmi"), five, SetFactors.NONE);
  }

  @Test
  void writtenSetsAreKnownAgain() throws IOException {
    Path root = write(mmi(), "set", 2);

    assertThat(WrittenSets.isOne(root)).isTrue();
    assertThat(WrittenSets.isOne(directory.resolve("nowhere"))).isFalse();
    Files.writeString(root.resolve("factors.csv"), "image,person\n");
    assertThat(WrittenSets.isOne(root)).isFalse();
  }

  @Test
  void mmiHasASessionForEachSequence() throws IOException {
    Path root = write(mmi(), "set", 2);

    assertThat(files(root))
        .hasSize(2 * 6 * (2 + 5 + 5) + 2)
        .contains(
            "Sessions/1/session.xml",
            "Sessions/1/S001-001.xml",
            "Sessions/1/S001-001/00001.png",
            "Landmarks/Sessions/1/S001-001/00001.txt",
            "Sessions/12/S002-006.xml",
            "Sessions/12/S002-006/00005.png");
    assertThat(Files.readString(root.resolve("Sessions/10/S002-004.xml")))
        .contains("<Metatag Name=\"Subject\" Value=\"2\"/>")
        .contains("<Metatag Name=\"Emotion\" Value=\"4\"/>")
        .contains("<Metatag Name=\"View\" Value=\"Front\"/>");
    Map<String, String[]> factors = factors(root);
    assertThat(factors.get("Sessions/10/S002-004/00001.png")).contains("happy", "0.0000");
    assertThat(Double.parseDouble(factors.get("Sessions/10/S002-004/00003.png")[3]))
        .isGreaterThan(0.4);
    assertThat(factors.get("Sessions/10/S002-004/00005.png")).contains("happy", "0.0000");
  }

  @Test
  void ouluHasAFolderForEachLight() throws IOException {
    Path root = write(plan("oulu", lights("dark", "infrared", "strong")), "set", 2);

    assertThat(files(root))
        .hasSize(2 * 3 * 6 * 3 * 2 + 2)
        .contains(
            "OriginalImg/VL/Strong/P001/Anger/000.jpeg",
            "OriginalImg/VL/Dark/P002/Happiness/002.jpeg",
            "OriginalImg/NI/Strong/P002/Sadness/001.jpeg",
            "Landmarks/OriginalImg/VL/Dark/P002/Surprise/002.txt");
    assertThat(brightness(root.resolve("OriginalImg/VL/Dark/P001/Fear/000.jpeg")))
        .isLessThan(brightness(root.resolve("OriginalImg/VL/Strong/P001/Fear/000.jpeg")) / 2);
  }

  /** Mean grey of the middle quarter, which shows the face. */
  private static double brightness(Path image) throws IOException {
    int[] grey = ImageIO.read(image.toFile()).getRaster().getPixels(18, 18, 12, 12, (int[]) null);
    return Arrays.stream(grey).average().orElseThrow();
  }

  @Test
  void multiPieHasEveryRecordingFromEveryCameraUnderEveryLight() throws IOException {
    FaceSetPlan one =
        new FaceSetPlan(SyntheticLayouts.named("multipie"), SMALL.withSubjects(1), SetFactors.NONE);
    Path root = write(one, "set", 2);

    assertThat(count(root, ".png")).isEqualTo(8 * 7 * 4);
    assertThat(files(root))
        .contains(
            "data/session01/multiview/001/01/05_1/001_01_01_051_07.png",
            "data/session02/multiview/001/03/08_0/001_02_03_080_13.png",
            "data/session03/multiview/001/03/19_0/001_03_03_190_00.png",
            "landmarks/001.csv");
    List<String> landmarks = Files.readAllLines(root.resolve("landmarks/001.csv"));
    assertThat(landmarks).hasSize(1 + 8 * 7 * 4);
    assertThat(landmarks.get(0)).startsWith("image,x0,y0,x1").endsWith(",x67,y67");
    assertThat(landmarks.get(1))
        .matches(
            "data/session01/multiview/001/01/04_1/001_01_01_041_00\\.png(,-?\\d+\\.\\d\\d){136}");
  }

  @ParameterizedTest
  @CsvSource({"45, 08_0/001_01_01_080_07, 1", "-45, 19_0/001_01_01_190_07, -1"})
  void aCameraOnThePersonsRightSeesTheNoseOnTheRight(double yaw, String view, int side)
      throws IOException {
    SetFactors one = new SetFactors(List.of(yaw), List.of("07"), 0);
    Path root = write(plan("multipie", one), "set", 2);

    String[] row =
        Files.readAllLines(root.resolve("landmarks/001.csv")).stream()
            .filter(line -> line.contains(view))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    double nose = Double.parseDouble(row[1 + 2 * 30]);
    double eyes = (Double.parseDouble(row[1 + 2 * 36]) + Double.parseDouble(row[1 + 2 * 45])) / 2;
    assertThat((nose - eyes) * side).isGreaterThan(2);
  }

  @Test
  void multiPieKeepsItsTargetsOpen() throws IOException {
    SetFactors all = new SetFactors(List.of(0.0), List.of("07"), 1);

    Map<String, String[]> factors = factors(write(plan("multipie", all), "set", 2));

    assertThat(factors).hasSize(2 * 8);
    factors
        .values()
        .forEach(
            row ->
                assertThat(row[11].equals("none")).as(row[0]).isEqualTo(row[2].equals("neutral")));
  }

  @Test
  void theManifestListsEveryImage() throws IOException {
    Path root = write(plan("manifest", SetFactors.NONE), "set", 2);

    List<String> rows = Files.readAllLines(root.resolve("manifest.csv"));
    assertThat(rows)
        .hasSize(1 + 2 * 6 * 3)
        .startsWith(
            "image,subject,expression,sequence,frame,landmarks",
            "images/P001/001/0001.png,P001,neutral,001,1,landmarks/P001/001/0001.txt",
            "images/P001/001/0002.png,P001,anger,001,2,landmarks/P001/001/0002.txt")
        .endsWith("images/P002/006/0003.png,P002,surprise,006,3,landmarks/P002/006/0003.txt");
    for (String row : rows.subList(1, rows.size())) {
      String[] columns = row.split(",", -1);
      assertThat(root.resolve(columns[0])).exists();
      assertThat(LandmarkFile.read(root.resolve(columns[5])).x(30)).isBetween(0f, 48f);
    }
  }

  @Test
  void occludersComeAfterTheFirstFrameInTheShareAskedFor() throws IOException {
    SetFactors half = new SetFactors(List.of(-20.0, 0.0, 20.0), List.of("front"), 0.5);

    Map<String, String[]> factors = factors(write(plan("manifest", half), "set", 2));

    long hidden = factors.values().stream().filter(row -> !row[11].equals("none")).count() / 2;
    assertThat(hidden).isBetween(10L, 26L);
    factors.values().stream()
        .filter(row -> row[0].endsWith("/0001.png"))
        .forEach(row -> assertThat(row).endsWith("none", "none"));
    assertThat(factors.values().stream().map(row -> row[12]).distinct())
        .containsExactlyInAnyOrder("none", "left", "right", "both");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mmi", "multipie", "manifest"})
  void threadsDoNotChangeAFile(String layout) throws IOException {
    List<Double> poses = layout.equals("multipie") ? List.of(0.0, 45.0) : List.of();
    String light = SyntheticLayouts.named(layout).lights().get(0).name();
    SetFactors factors = new SetFactors(poses, List.of(light), 0.3);
    SyntheticFaceSetOptions options =
        new SyntheticFaceSetOptions(2, 5, 48, 48, 5, 0.4, 1, 4, 0.6, 2);
    FaceSetPlan plan = new FaceSetPlan(SyntheticLayouts.named(layout), options, factors);
    Path one = write(plan, "one", 1);
    Path three = write(plan, "three", 3);

    assertThat(files(three)).isEqualTo(files(one));
    for (String file : files(one)) {
      assertThat(Files.mismatch(one.resolve(file), three.resolve(file))).as(file).isEqualTo(-1);
    }
  }

  @Test
  void refusesWhatALayoutHasNoPlaceFor() {
    refused(() -> plan("oulu", poses(0.0)), "layout oulu has no place for poses");
    refused(() -> plan("multipie", poses(20.0)), "pose 20.0: layout multipie has cameras at");
    refused(() -> plan("oulu", lights("studio")), "unknown light 'studio', expected one of strong");
    refused(() -> plan("ckplus", lights("rigth")), "did you mean right?");
    refused(() -> SyntheticLayouts.named("ck+"), "unknown layout 'ck+', expected one of ckplus");
    refused(() -> poses(46.0), "pose must be a number from -45.0 to 45.0");
    refused(() -> poses(Double.NaN), "pose");
    refused(() -> poses(5.0, 5.0), "pose 5.0 is named twice");
    refused(() -> lights("left", "left"), "light left is named twice");
    refused(() -> new SetFactors(List.of(), List.of(), 1.1), "occluded must be a number");
    refused(
        () ->
            new FaceSetPlan(
                SyntheticLayouts.named("multipie"), SMALL.withSubjects(1000), SetFactors.NONE),
        "subjects is 1000, but layout multipie has room for 999");
    SyntheticFaceSetOptions two = new SyntheticFaceSetOptions(1, 2, 48, 48, 5, 0.4, 1, 4, 0.6, 2);
    refused(
        () -> new FaceSetPlan(SyntheticLayouts.named("mmi"), two, SetFactors.NONE),
        "framesPerSequence (layout mmi) must be a whole number from 5");
  }

  private static void refused(ThrowingCallable made, String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(made)
        .withMessageContaining(message);
  }
}
