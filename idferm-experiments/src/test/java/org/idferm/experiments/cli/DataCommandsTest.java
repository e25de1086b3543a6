package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCommandsTest {

  @TempDir private static Path directory;
  private static Path faces;

  @BeforeAll
  static void writeFaces() {
    faces = synth("faces");
  }

  private static Path synth(String name) {
    Path out = directory.resolve(name);
    CommandLineRun run =
        run("synth", out.toString(), "--subjects", "2", "--frames", "4", "--size", "96");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("Faces: %s%n".formatted(out));
    return out;
  }

  @Test
  void synthRefusesADirectoryWithFilesAndOptionsOutOfRange() {
    CommandLineRun again = run("synth", faces.toString());
    assertThat(again.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(again.err()).contains("not empty");

    CommandLineRun nobody = run("synth", directory.resolve("n").toString(), "--subjects", "0");
    assertThat(nobody.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(nobody.err()).contains("subjects is 0");
  }

  @Test
  void inspectCountsBesideThePublishedNumbers() throws IOException {
    Path sheet = directory.resolve("sheet.png");

    CommandLineRun run =
        run(
            "inspect",
            faces.toString(),
            "--folds",
            "2",
            "--people",
            "--fail-on-problems",
            "--contact-sheet",
            sheet.toString());

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .containsPattern("people +2 +123\n")
        .containsPattern("sequences +14 +593\n")
        .containsPattern("images to classify +42\n")
        .containsPattern("happy +2 +6 +2 +69\n")
        .containsPattern("fold +training")
        .containsPattern("S\\d+ +7 +anger 3, contempt 3")
        .contains(
            "(published: Lucey et al. 2010)", "problems: none", "contact sheet: 14 sequences");
    assertThat(ImageIO.read(sheet.toFile()).getWidth()).isGreaterThan(14 * 64);
  }

  @Test
  void inspectShowsOtherFolds() throws IOException {
    CommandLineRun alone = run("inspect", faces.toString(), "--split", "leave-one-person-out");
    assertThat(alone.out()).containsPattern("\n1 +1 +0 +1 ").contains("problems: none");

    Path file = Files.writeString(directory.resolve("f.csv"), "fold,subject,role\n0,S9,test\n");
    CommandLineRun listed = run("inspect", faces.toString(), "--fold-file", file.toString());
    assertThat(listed.out())
        .contains("problems: 1", "f.csv: line 2: fold 0 has nobody in the role train");

    CommandLineRun unknown = run("inspect", faces.toString(), "--split", "random");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(unknown.err()).contains("must be one of k-fold, stratified-k-fold");
  }

  @ParameterizedTest
  @CsvSource({"--split, leave-one-person-out", "--fold-file, f.csv"})
  void inspectRefusesANumberOfFoldsThatWouldHaveNoEffect(String option, String value) {
    CommandLineRun run = run("inspect", faces.toString(), "--folds", "5", option, value);
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("--folds: ");
  }

  @Test
  void inspectSaysWhatADataSetsReaderLeavesOut() throws IOException {
    Path session = Files.createDirectories(directory.resolve("mmi/Sessions/1"));
    Files.writeString(
        session.resolve("session.xml"),
        "<session><emotion>4</emotion><track view='Profile'/></session>");
    CommandLineRun run = run("inspect", directory.resolve("mmi").toString(), "--dataset", "mmi");
    assertThat(run.out()).contains("note: left out: 1 session in another view than frontal");
  }

  @Test
  void inspectListsEveryProblem() throws IOException {
    Path broken = synth("broken");
    Path image;
    try (var files = Files.walk(broken.resolve("cohn-kanade-images"))) {
      image = files.filter(f -> f.toString().endsWith("4.png")).sorted().findFirst().orElseThrow();
    }
    byte[] png = Files.readAllBytes(image);
    Files.write(image, Arrays.copyOf(png, png.length / 2));

    CommandLineRun lenient = run("inspect", broken.toString(), "--folds", "10");
    assertThat(lenient.exitCode()).isZero();
    assertThat(lenient.out())
        .contains(
            "problems: 2", image.getFileName().toString(), "2 people, fewer than the 10 folds");

    Path table = directory.resolve("problems.csv");
    CommandLineRun strict =
        run(
            "inspect",
            broken.toString(),
            "--fail-on-problems",
            "--problems",
            table.toString(),
            "--cache",
            directory.resolve("cache").toString());
    assertThat(strict.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(Files.readAllLines(table))
        .hasSize(3)
        .startsWith("file,problem")
        .anyMatch(line -> line.startsWith(image + ",cut short"));
    CommandLineRun again =
        run("inspect", broken.toString(), "--cache", directory.resolve("cache").toString());
    assertThat(again.out()).isEqualTo(strict.out());
  }

  @Test
  void inspectReadsASample() {
    CommandLineRun run =
        run(
            "inspect",
            faces.toString(),
            "--folds",
            "2",
            "--sample",
            "5",
            "--contact-sheet",
            directory.resolve("few.png").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("a sample of 5 of 56 images was read; no checksum")
        .containsPattern("images to classify +42\n")
        .containsPattern("contact sheet: [1-5] sequences");

    CommandLineRun none = run("inspect", faces.toString(), "--sample", "0");
    assertThat(none.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(none.err()).contains("--sample must be a whole number from 1");
  }

  @Test
  void inspectStopsWhenAsked() {
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            (c, d, p) -> {},
            () -> true,
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "inspect",
            faces.toString());
    assertThat(exit).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(err.toString().lines())
        .last()
        .isEqualTo("idferm: stopped (while faces were aligned)");
  }

  @Test
  void inspectRefusesWhatIsNoDataSet() {
    CommandLineRun missing = run("inspect", directory.resolve("nowhere").toString());
    assertThat(missing.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(missing.err().lines()).hasSize(1);

    CommandLineRun unknown = run("inspect", faces.toString(), "--dataset", "ckplu");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(unknown.err()).contains("ckplus");
  }

  @Test
  void inspectShowsTheStagesOfOneImage() throws IOException {
    Path image;
    try (var files = Files.walk(faces.resolve("cohn-kanade-images"))) {
      image = files.filter(f -> f.toString().endsWith("4.png")).sorted().findFirst().orElseThrow();
    }
    Path picture = directory.resolve("stages.png");

    CommandLineRun run = run("inspect", "--stages", image.toString(), "--out", picture.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(picture + System.lineSeparator());
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(6 * 4 * 64);
  }

  @Test
  void inspectStagesAsksForLandmarks() throws IOException {
    Path image = directory.resolve("alone.png");
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", image.toFile());

    CommandLineRun alone = run("inspect", "--stages", image.toString());
    assertThat(alone.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(alone.err().lines()).hasSize(1);
    assertThat(alone.err()).contains(image + ": has no landmark file; give one");

    Path points = Files.writeString(directory.resolve("points.txt"), "900 900\n".repeat(68));
    CommandLineRun elsewhere =
        run("inspect", "--stages", image.toString(), "--landmarks", points.toString());
    assertThat(elsewhere.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(elsewhere.err()).contains(points + ": landmarks do not fit " + image);
  }

  @Test
  void inspectTakesADataSetOrOneImage() {
    assertThat(run("inspect").err()).contains("Give either DATA or --stages IMAGE");
    assertThat(run("inspect", faces.toString(), "--stages", "a.png").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  private static CommandLineRun run(String... args) {
    return CommandLineRun.of((c, d, p) -> {}, args);
  }
}
