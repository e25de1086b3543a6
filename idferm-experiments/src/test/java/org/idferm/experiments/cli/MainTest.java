package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir private Path directory;
  private Path config;
  private Path out;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(directory.resolve("e.yaml"), "experiment: e\n");
    out = directory.resolve("out");
  }

  @Test
  void runHandsOnTheEffectiveConfigurationAndNamesTheReport() {
    AtomicReference<ExperimentConfig> seen = new AtomicReference<>();
    ExperimentPipeline pipeline =
        (c, directory, progress) -> {
          seen.set(c);
          write(directory.file("report").resolve("index.html"));
        };

    CommandLineRun run =
        run(pipeline, "--data", "faces", "--seed", "7", "--threads=2", "--set", "rml.lambda=0.5");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo("Report: %s%n".formatted(out.resolve("report").resolve("index.html")));
    assertThat(seen.get().dataset().path()).isEqualTo("faces");
    assertThat(seen.get().seed()).isEqualTo(7);
    assertThat(seen.get().threads()).isEqualTo(2);
    assertThat(seen.get().rml().lambda()).isEqualTo(0.5);
  }

  @Test
  void runResumesAndForces() {
    ExperimentPipeline unfinished =
        (c, d, progress) -> {
          write(d.file("folds.csv"));
          throw new DataException("broken.png: cut short");
        };
    assertFailure(run(unfinished), ExitCode.DATA, "idferm: broken.png: cut short");
    assertFailure(run(unfinished), ExitCode.OUTPUT, "holds an unfinished run");
    assertThat(run((c, d, p) -> assertThat(d.resumed()).isTrue(), "--resume").exitCode()).isZero();
    assertThat(run((c, d, p) -> assertThat(d.resumed()).isFalse(), "--force").exitCode()).isZero();
  }

  @Test
  void resumeAndForceExcludeEachOther() {
    assertFailure(run((c, d, p) -> {}, "--resume", "--force"), ExitCode.USAGE, "exclusive");
  }

  @Test
  void mistakesHaveTheirExitCodes() {
    assertFailure(run((c, d, p) -> {}, "--set", "rml.lamda=1"), 3, "did you mean rml.lambda?");
    assertFailure(failing(new DataException("d")), 4, "idferm: d");
    assertFailure(failing(new UserException("u")), 5, "idferm: u");
    assertFailure(failing(new CompletionException(new DataException("deep"))), 4, "idferm: deep");
    assertFailure(
        failing(new IllegalStateException("odd\nthing")), 1, "odd thing", "--stack-trace");
  }

  @Test
  void lackOfMemorySaysWhatToDo() {
    ExperimentPipeline heap =
        (c, d, p) -> {
          throw new OutOfMemoryError("Java heap space");
        };
    assertFailure(run(heap), ExitCode.MEMORY, "the Java heap", "IDFERM_JAVA_OPTS=-Xmx");
    String message =
        "Physical memory usage is too high: physicalBytes (9G) > maxPhysicalBytes (8G)";
    assertFailure(
        failing(new IllegalStateException(new OutOfMemoryError(message))),
        ExitCode.MEMORY,
        "outside the Java heap",
        "physicalBytes (9G)",
        "hng.batch");
    assertFailure(
        failing(new IllegalStateException("Allocation failed: [std::bad_alloc]")),
        ExitCode.MEMORY,
        "outside the Java heap",
        "bad_alloc");
  }

  @Test
  void theStackTraceIsShownOnRequest() {
    ExperimentPipeline pipeline =
        (c, d, p) -> {
          throw new DataException("d");
        };
    assertThat(run(pipeline, "--stack-trace").err()).contains("\tat ", "MainTest");
  }

  @Test
  void wrongUsageIsOneLine() {
    assertFailure(CommandLineRun.of((c, d, p) -> {}), 2, "a command is missing", "idferm --help");
    assertFailure(CommandLineRun.of((c, d, p) -> {}, "rum"), 2, "'rum'", "run");
    assertFailure(CommandLineRun.of((c, d, p) -> {}, "run"), 2, "CONFIG", "idferm run --help");
    assertFailure(run((c, d, p) -> {}, "--resum"), 2, "--resum", "--resume");
    assertFailure(run((c, d, p) -> {}, "--seed", "x"), 2, "--seed", "'x'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "synth", "inspect", "doctor"})
  void everyCommandHasHelpWithExamples(String command) {
    CommandLineRun run = CommandLineRun.of((c, d, p) -> {}, command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: idferm " + command, "Examples:", "--stack-trace");
  }

  @Test
  void helpListsExitCodes() {
    assertThat(CommandLineRun.of((c, d, p) -> {}, "--help").out())
        .contains("Exit codes:", "too little memory", "Examples:", "doctor");
  }

  @Test
  void doctorShowsTheInstallation() {
    CommandLineRun run = CommandLineRun.of((c, d, p) -> {}, "doctor");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("CpuBackend", "OMP_NUM_THREADS=", "GPU", "3x3 convolutions right", "BLAS");
  }

  private CommandLineRun failing(RuntimeException e) {
    return run(
        (c, d, p) -> {
          throw e;
        });
  }

  private CommandLineRun run(ExperimentPipeline pipeline, String... options) {
    String[] args = new String[options.length + 4];
    args[0] = "run";
    args[1] = config.toString();
    args[2] = "--out";
    args[3] = out.toString();
    System.arraycopy(options, 0, args, 4, options.length);
    return CommandLineRun.of(pipeline, args);
  }

  private static void assertFailure(CommandLineRun run, int exitCode, String... parts) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(parts).doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSize(1);
  }

  private static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
