package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.generator.GeneratorExperiment;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.output.OutputMode;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitsFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in weeks of computing, at toy size. What concerns sweeps is in ToySweepTest. */
class FaultsTest {

  private static final String GENERATOR =
      ToyYaml.DATASET
          + """
          hng: {width: 2, latent: 4, steps: 5, batch: 2}
          evaluation: {hold-out-every: 3, expression-epochs: 0}
          variants: {plain: {lambda1: 0}, full: {}}
          """;
  private static final String RUN =
      ToyYaml.DATASET
          + """
          protocol: {folds: 2, validation-every: 3}
          rml: {width: 2, hidden: 4, embedding: 4, epochs: 1, per-class: 1, learning-rate: 0.01}
          methods: {softmax: {metric-loss: {name: none}}}
          """;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"run", "train-generator", "train-features"})
  void aSecondRunInOneDirectoryIsRefusedAndTheFirstGoesOn(String command) throws IOException {
    Path out = directory.resolve("out");
    AtomicReference<CommandLineRun> second = new AtomicReference<>();
    StopSignal first =
        () -> {
          if (second.get() == null && Files.exists(out.resolve("units.json"))) {
            second.set(call(StopSignal.never(), command, out, "--resume"));
          }
          return false;
        };

    CommandLineRun run = call(first, command, out);

    assertThat(second.get().exitCode()).isEqualTo(ExitCode.OUTPUT);
    assertThat(second.get().err()).hasLineCount(1).contains("is in use by another run");
    assertThat(run.err()).isEmpty();
    assertThat(out.resolve("results.json")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "train-generator, full/generator-checkpoint-before.npz, full/generator-checkpoint.npz,"
        + " going on from the one before",
    "train-features, features/perceptual.json, features/identity-checkpoint.npz,"
        + " there is none before it: training begins again",
  })
  void changedDataAndADamagedCheckpointInADirectoryThatWasMoved(
      String command, String reached, String checkpoint, String warning) throws IOException {
    Path whole = directory.resolve("whole");
    assertThat(call(StopSignal.never(), command, whole).exitCode()).isZero();
    Path out = directory.resolve("out");
    Path stages = out.resolve("stages");
    assertThat(call(() -> Files.exists(stages.resolve(reached)), command, out).exitCode())
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(CommandLineRun.of((c, d, p) -> {}, "status", out.toString()).out())
        .containsPattern("not running: \\d of \\d units done, 1 stopped; .*--resume goes on");
    Path landmarks = landmarks(out);
    String points = Files.readString(landmarks);
    Files.writeString(landmarks, points + "\n");

    CommandLineRun refused = call(StopSignal.never(), command, out, "--resume");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(refused.err())
        .hasLineCount(1)
        .contains("the data set has changed since the run began")
        .contains(landmarks.getFileName() + " has changed");

    Files.writeString(landmarks, points);
    damage(stages.resolve(checkpoint));
    Path moved = Files.move(out, directory.resolve("moved"));
    List<String> warnings =
        Warnings.during(
            () -> {
              CommandLineRun resumed = call(StopSignal.never(), command, moved, "--resume");
              assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            });
    assertThat(warnings).hasSize(1).first().asString().contains("is damaged", warning);
    CommandLineRun same =
        CommandLineRun.of((c, d, p) -> {}, "diff", whole.toString(), moved.toString());
    assertThat(same.out()).contains("Results (times apart): the same");
  }

  @Test
  void aVariantThatFindsTooLittleMemoryFailsAlone() throws IOException {
    Path out = directory.resolve("out");
    GeneratorConfig config =
        RunConfigs.parse(GENERATOR, "test", List.of(), GeneratorConfig.defaults());
    Progress full =
        (title, total) -> {
          if (title.startsWith("plain")) {
            throw new OutOfMemoryError("Java heap space");
          }
          return Progress.silent().begin(title, total);
        };
    try (OutputDirectory directory = OutputDirectory.open(out, config, OutputMode.NEW)) {
      assertThatThrownBy(
              () -> new GeneratorExperiment(StopSignal.never()).run(config, directory, full))
          .isInstanceOfSatisfying(
              UnitsFailedException.class,
              e -> assertThat(e.reason()).isEqualTo(UnitFailure.Reason.MEMORY))
          .hasMessageContaining("plain/variant failed: out of memory")
          .hasMessageContaining("2 of 3 units are done, --resume tries the others again");
    }
    assertThat(out.resolve("stages/full/variant.json")).exists();
    assertThat(out.resolve("results.json")).doesNotExist();
    assertThat(call(StopSignal.never(), "train-generator", out, "--resume").exitCode()).isZero();
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    assertThat(results.get("variants")).hasSize(2);
  }

  @Test
  void aRunNeedsNoDisplay() throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                config("run").toString(),
                "--jobs",
                "1",
                "--out",
                directory.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("DISPLAY", "nowhere:1"); // a window would be an error there
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(directory.resolve("out/report/figures")).isNotEmptyDirectory();
  }

  private Path config(String command) throws IOException {
    String text =
        switch (command) {
          case "run" -> RUN;
          case "train-generator" -> GENERATOR;
          default -> ToyYaml.FEATURES;
        };
    return Files.writeString(directory.resolve(command + ".yaml"), text);
  }

  private CommandLineRun call(StopSignal stop, String command, Path out, String... more) {
    try {
      List<String> arguments =
          new ArrayList<>(List.of(command, config(command).toString(), "--out", out.toString()));
      arguments.addAll(List.of(more));
      return CommandLineRun.of(new Experiment(stop), stop, arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path landmarks(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve("faces/Landmarks"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)); // cut short
  }
}
