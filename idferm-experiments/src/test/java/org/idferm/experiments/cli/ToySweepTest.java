package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.PredictionsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps, repetitions and several units at once, at toy size. */
class ToySweepTest {

  /** So that there are two checkpoints before the end. */
  private static final String LONGER = "rml.epochs=3";

  @TempDir private Path directory;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = ToyRun.config(directory);
  }

  private Path finished(String name, String... more) {
    Path out = directory.resolve(name);
    CommandLineRun run = ToyRun.run(config, out, more);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return out;
  }

  @Test
  void everyPointAndSeedHasTheNumbersOfARunOfItsOwn() throws IOException {
    Path sweep = finished("sweep", "--set", "sweep.rml.lambda=[0.5, 2]", "--set", "repetitions=2");

    try (Stream<Path> stages = Files.list(sweep.resolve("stages"))) {
      assertThat(stages.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("lambda-0.5", "lambda-2", "seed-3", "seed-4");
    }
    assertThat(sweep.resolve("stages/seed-4/fold-1/generator.npz")).exists();
    assertThat(sweep.resolve("stages/lambda-0.5/seed-4/fold-1/idferm.npz")).exists();
    assertThat(sweep.resolve("sweep.csv")).content().hasLineCount(1 + 2 * 2);
    assertThat(sweep.resolve("report/figures/sweep-rml.lambda.png")).exists();
    assertThat(ToyRun.numbers(sweep).get("points")).hasSize(2);

    Path alone = finished("alone", "--set", "rml.lambda=2");
    List<Prediction> ofSweep =
        PredictionsFile.read(sweep.resolve("points/lambda-2/predictions.csv"));
    assertThat(ofSweep.stream().filter(p -> p.repetition() == 0))
        .containsExactlyInAnyOrderElementsOf(
            PredictionsFile.read(alone.resolve("predictions.csv")));
    assertThat(ofSweep.stream().filter(p -> p.repetition() == 1)).hasSize(ofSweep.size() / 2);
    JsonNode method = ToyRun.numbers(sweep.resolve("points/lambda-2")).get("methods").get("idferm");
    assertThat(method.get("scores")).hasSize(4);
    assertThat(method.get("foldAccuracies")).hasSize(2);
  }

  @Test
  void severalUnitsAtOnceGiveTheSameNumbers() throws IOException {
    Path one = finished("one", "--jobs", "1");
    Path two = finished("two", "--jobs", "2");

    assertThat(ToyRun.numbers(two)).isEqualTo(ToyRun.numbers(one));
    CommandLineRun same =
        CommandLineRun.of((c, d, p) -> {}, "diff", one.toString(), two.toString());
    assertThat(same.out()).contains("Configuration: the same", "Results (times apart): the same");
    assertThat(same.exitCode()).isZero();
    assertThat(CommandLineRun.of((c, d, p) -> {}, "status", two.toString()).out())
        .isEqualToIgnoringNewLines("finished: 8 of 8 units done");
  }

  @Test
  void aUnitThatFindsTooLittleMemoryFailsAlone() throws IOException {
    Path out = directory.resolve("full");
    Progress full =
        (title, total) -> {
          if (title.endsWith("fold-0 generator")) {
            throw new OutOfMemoryError("Java heap space");
          }
          return Progress.silent().begin(title, total);
        };
    ExperimentPipeline pipeline = new Experiment(StopSignal.never()).withJobs(1);

    CommandLineRun run =
        CommandLineRun.of(
            (c, d, p) -> pipeline.run(c, d, full),
            "run",
            config.toString(),
            "--out",
            out.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.MEMORY);
    assertThat(run.err())
        .hasLineCount(1)
        .contains("fold-0/generator failed: out of memory: the Java heap of")
        .contains("1 more need their results; 6 of 8 units are done");
    assertThat(out.resolve("stages/fold-0/softmax.json")).exists();
    assertThat(out.resolve("stages/fold-1/idferm.json")).exists();
    assertThat(out.resolve("results.json")).doesNotExist();
    assertThat(CommandLineRun.of((c, d, p) -> {}, "status", out.toString()).out())
        .contains("not running: 6 of 8 units done, 1 failed, 1 waiting; ")
        .contains("failed   fold-0/generator, ");
    assertThat(ToyRun.run(config, out, "--jobs", "1", "--resume").exitCode()).isZero();
    assertThat(ToyRun.numbers(out)).isEqualTo(ToyRun.numbers(finished("whole")));
  }

  @Test
  void aDamagedCheckpointCostsTimeButNoNumbers() throws IOException {
    Path out = directory.resolve("damaged");
    List<String> warnings = new ArrayList<>();
    for (String task : List.of("generator", "idferm", "")) {
      Path stage = out.resolve("stages/fold-0");
      Path before = stage.resolve(task + "-checkpoint-before.npz");
      String mode = Files.exists(out) ? "--resume" : "--force";
      warnings.addAll(
          Warnings.during(
              () -> {
                CommandLineRun run =
                    ToyRun.run(
                        () -> Files.exists(before),
                        config,
                        out,
                        "--jobs",
                        "1",
                        "--set",
                        LONGER,
                        mode);
                assertThat(run.exitCode())
                    .as(run.err())
                    .isEqualTo(task.isEmpty() ? ExitCode.OK : ExitCode.INTERRUPTED);
              }));
      if (!task.isEmpty()) {
        Path last = stage.resolve(task + "-checkpoint.npz");
        byte[] bytes = Files.readAllBytes(last);
        bytes[bytes.length / 2] ^= 1;
        Files.write(last, bytes);
      }
    }

    assertThat(warnings)
        .hasSize(2)
        .allMatch(w -> w.endsWith(" is damaged: going on from the one before"));
    assertThat(ToyRun.numbers(out)).isEqualTo(ToyRun.numbers(finished("good", "--set", LONGER)));
  }

  @Test
  void aDataSetThatHasChangedIsRefusedAndTheFileNamed() throws IOException {
    Path out = directory.resolve("changed");
    CommandLineRun stopped =
        ToyRun.run(() -> Files.exists(out.resolve("stages/fold-0/generator.status")), config, out);
    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(CommandLineRun.of((c, d, p) -> {}, "status", out.toString()).out())
        .contains("not running: 1 of 8 units done, 1 stopped, 6 waiting; --resume goes on")
        .contains("stopped  fold-0/generator");
    Path landmarks;
    try (Stream<Path> files = Files.walk(out.resolve("faces"))) {
      landmarks =
          files.filter(f -> f.toString().endsWith("_landmarks.txt")).sorted().findFirst().get();
    }
    String before = Files.readString(landmarks);
    Files.writeString(landmarks, before + "\n");

    CommandLineRun refused = ToyRun.run(config, out, "--resume");

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.DATA);
    assertThat(refused.err())
        .hasLineCount(1)
        .contains("the data set has changed since the run began", landmarks.getFileName() + " has");

    Files.writeString(landmarks, before);
    Path moved = Files.move(out, directory.resolve("moved"));
    assertThat(ToyRun.run(config, moved, "--resume").exitCode()).isZero();
    assertThat(ToyRun.numbers(moved)).isEqualTo(ToyRun.numbers(finished("whole")));
  }
}
