package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.paper.FinishedRun;
import org.idferm.experiments.paper.Runs;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.GeneratorDistancesFile;
import org.idferm.experiments.result.ResultsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesCommandTest {

  @TempDir private Path directory;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = directory.resolve("tables");
  }

  private CommandLineRun tables(Path... runs) {
    List<String> arguments =
        Stream.concat(
                Stream.of("tables", "--out", out.toString()), Stream.of(runs).map(Path::toString))
            .toList();
    return CommandLineRun.of(new Experiment(StopSignal.never()), arguments.toArray(String[]::new));
  }

  private Path plain(String name) {
    FinishedRun.Recognition run = Runs.recognition(name, Runs.data("ckplus", 40, 7, true), 0.5, "");
    Path root = directory.resolve(name);
    ResultsFile.write(root.resolve(ResultsFile.NAME), run.results());
    return root;
  }

  private Path sweep(String name) {
    Path root = directory.resolve(name);
    ResultsFile.write(
        root.resolve(ResultsFile.NAME), Runs.sweep(name, "rml.lambda", 0.5, 1).results());
    return root;
  }

  private Path generators(String name) throws IOException {
    Path root = directory.resolve(name);
    ResultsFile.write(root.resolve(ResultsFile.NAME), Runs.generators(name).results());
    Map<String, double[]> distances = new LinkedHashMap<>();
    distances.put("full", new double[] {0.1, 0.2, 0.25});
    distances.put("without", new double[] {0.5, 0.9});
    GeneratorDistancesFile.write(
        root.resolve(GeneratorDistancesFile.NAME),
        new GeneratorDistancesFile.Distances("net & co", distances));
    BufferedImage faces = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
    faces.setRGB(3, 3, Color.RED.getRGB());
    Path figures = Files.createDirectories(root.resolve("report/figures"));
    ImageIO.write(faces, "png", figures.resolve("faces.png").toFile());
    Files.writeString(figures.resolve("faces.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    return root;
  }

  @Test
  void runsOfEveryKindFillTablesAndFigures() throws IOException {
    CommandLineRun run = tables(plain("plain"), sweep("sweep"), generators("gan"));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("Filled: 7 of 12 tables and figures", "Page: " + out.resolve("index.html"))
        .contains("Not filled: Rank-1 accuracy on MMI", "(figure 12)", "configs/");
    assertThat(names(out.resolve("tables")))
        .containsExactly(
            "accuracy-ckplus-7.csv",
            "accuracy-ckplus-7.tex",
            "identity-errors.csv",
            "identity-errors.tex",
            "training-time.csv",
            "training-time.tex");
    assertThat(names(out.resolve("figures")))
        .contains(
            "distances-gan.svg",
            "faces-gan.png",
            "sweep-rml.lambda-sweep.svg",
            "confusion-idferm-plain.png",
            "confusion-softmax-plain.svg");
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("Synthetic faces", "98.35", "net &amp; co", "What these runs cannot fill")
        .doesNotContain("{{", "<script");
  }

  @Test
  void equalRunsGiveEqualFiles() throws IOException {
    Path plain = plain("plain");
    tables(plain);
    List<byte[]> first = contents();
    out = directory.resolve("again");
    tables(plain);

    assertThat(contents()).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void runsOfOneNameAreToldApart() throws IOException {
    Path a = plain("a/run");
    Path b = plain("b/run");

    assertThat(tables(a, b).exitCode()).isZero();
    assertThat(Files.readString(out.resolve("tables/accuracy-ckplus-7.csv")))
        .contains("IDFERM,run,", "IDFERM,run (2),");
  }

  @Test
  void whatIsNoFinishedRunIsRefusedInOneLine() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThat(tables(empty).err().strip())
        .isEqualTo(
            "idferm: %s holds no results.json: name the output directory of a finished run"
                .formatted(empty));

    Path features = Files.createDirectory(directory.resolve("features"));
    Files.writeString(
        features.resolve("results.json"), "{\"provenance\": {\"configuration\": \"seed: 1\"}}");
    assertThat(tables(features).err())
        .contains("another command's: leave this run out")
        .hasLineCount(1);

    Path plain = plain("plain");
    assertThat(tables(plain, plain).err()).contains("is given twice").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void somebodyElsesDirectoryIsLeftAlone() throws IOException {
    Files.createDirectories(out);
    Path thesis = Files.writeString(out.resolve("thesis.tex"), "precious");

    CommandLineRun run = tables(plain("plain"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT);
    assertThat(run.err()).contains("is not empty").hasLineCount(1);
    assertThat(thesis).hasContent("precious");
    assertThat(names(out)).containsExactly("thesis.tex");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private List<byte[]> contents() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(Files::isRegularFile).sorted().map(TablesCommandTest::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
