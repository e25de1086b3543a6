package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.engine.EngineChoice;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineOptionsTest {

  @TempDir private Path directory;

  /** Does nothing but remember which engine it was to run on. */
  private static final class Remembering implements ExperimentPipeline {

    private final List<EngineChoice> choices = new ArrayList<>();

    @Override
    public ExperimentPipeline on(EngineChoice choice) {
      choices.add(choice);
      return this;
    }

    @Override
    public void run(ExperimentConfig config, OutputDirectory out, Progress progress) {}
  }

  @Test
  void runAndCompareTakeAnEngine() throws IOException {
    String config = ToyRun.config(directory).toString();
    String out = directory.resolve("out").toString();
    Remembering pipeline = new Remembering();

    CommandLineRun.of(pipeline, "run", config, "--out", out);
    String[] spark = {"--engine", "spark", "--master", "local[2]", "--jobs", "3"};
    List<String> compare = new ArrayList<>(List.of("compare", config, "--out", out));
    compare.addAll(List.of(spark));
    CommandLineRun.of(pipeline, compare.toArray(String[]::new));

    assertThat(pipeline.choices)
        .containsExactly(
            EngineChoice.local(0), new EngineChoice("spark", Optional.of("local[2]"), 3));
  }

  @Test
  void anEngineThatIsNotThereIsRefusedBeforeAnythingIsTouched() throws IOException {
    String config = ToyRun.config(directory).toString();
    Path out = directory.resolve("none");
    CommandLineRun run =
        CommandLineRun.of(
            new Experiment(StopSignal.never()),
            "run",
            config,
            "--out",
            out.toString(),
            "--engine",
            "spark",
            "--master",
            "spark://host:7077");

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("mvn -Pspark -DskipTests package").hasLineCount(1);
    assertThat(out).doesNotExist();
  }
}
