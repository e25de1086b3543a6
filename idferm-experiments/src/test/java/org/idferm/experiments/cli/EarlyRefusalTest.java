package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the input is found before anything is written, or an earlier run deleted. */
class EarlyRefusalTest {

  @TempDir private Path directory;
  private Path config;
  private Path out;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(directory.resolve("e.yaml"), "experiment: e\n");
    out = directory.resolve("a/b/out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          methods.idferm.metric-loss.rnk=3     | methods.idferm.metric-loss: metric loss rml has no option rnk (did you mean rank?)
          methods.idferm.metric-loss.rank=0    | methods.idferm.metric-loss: option rank of metric loss rml must be a whole number
          methods.idferm.metric-loss.sign=[1]  | methods.idferm.metric-loss: option sign of metric loss rml must be one of
          methods.softmax.metric-loss.name=rm  | methods.softmax.metric-loss: there is no metric loss rm (did you mean rml?)
          methods.generator={metric-loss: {name: none}} | methods.generator: no method can have this name
          sweep.rml.lambda=[1, -1]             | --set sweep.rml.lambda=[1, -1]: rml.lambda must be a number from 0
          sweep.methods.idferm.metric-loss.rank=[4, 0] | methods.idferm.metric-loss: option rank of metric loss rml must be a whole number
          dataset.name=synth                   | dataset.name must be one of ckplus,
          dataset.clases=8                     | dataset: data set ckplus has no option clases (did you mean classes?); it has classes, frames
          dataset.classes=6                    | dataset: option classes of data set ckplus must be a whole number from 7 to 8, found 6
          dataset.landmarks=file               | dataset.landmarks must be one of files, face-api, dlib
          dataset.path=''                      | dataset.path is empty: name the ckplus directory with --data DIR
          """)
  void aWrongConfigurationIsFoundBeforeTheDataAreLookedAt(String setting, String message) {
    String data = setting.startsWith("dataset.path") ? "" : "missing";
    CommandLineRun run = run(data, "--set", setting);

    assertRefused(run, ExitCode.CONFIGURATION, message);
    assertThat(directory.resolve("a")).doesNotExist();
  }

  @Test
  void aModelThatIsNotInstalledIsFoundBeforeTheDataAreLookedAt() {
    CommandLineRun run =
        run("missing", "--set", "dataset.landmarks=dlib", "--set", "dataset.models=gone");

    assertRefused(run, ExitCode.CONFIGURATION, "dataset.landmarks: model 'dlib' is not installed");
    assertThat(directory.resolve("a")).doesNotExist();
  }

  @Test
  void missingDataLeaveNothingBehind() {
    assertRefused(run("missing"), ExitCode.DATA, "missing: no such directory");
    assertThat(directory.resolve("a")).doesNotExist();
  }

  @Test
  void aForcedRunThatFailsAtTheStartLeavesTheEarlierOne() throws IOException {
    CommandLineRun.of(
        (c, d, p) -> {
          try {
            Files.writeString(d.file("results.json"), "{}");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        },
        arguments("missing"));
    String before = Files.readString(out.resolve("config.yaml"));

    assertRefused(run("missing", "--force", "--seed", "9"), ExitCode.DATA, "no such directory");

    assertThat(out.resolve("results.json")).hasContent("{}");
    assertThat(out.resolve("config.yaml")).hasContent(before);
  }

  @Test
  void stoppedSynthesisLeavesNothing() {
    CommandLineRun run =
        CommandLineRun.of(
            (c, d, p) -> {},
            () -> true,
            "synth",
            out.toString(),
            "--subjects",
            "3",
            "--size",
            "64");

    assertRefused(run, ExitCode.INTERRUPTED, "stopped, no face set was written");
    assertThat(out.getParent()).isEmptyDirectory();
  }

  private CommandLineRun run(String data, String... more) {
    return CommandLineRun.of(new Experiment(StopSignal.never()), arguments(data, more));
  }

  private String[] arguments(String data, String... more) {
    String[] first = {
      "run",
      config.toString(),
      "--data",
      data.isEmpty() ? "" : directory.resolve(data).toString(),
      "--out",
      out.toString()
    };
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private static void assertRefused(CommandLineRun run, int exitCode, String message) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }
}
