package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.PretrainingResult;
import org.idferm.experiments.result.ResultsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A net that is pre-trained on other synthetic people before the folds. */
class ToyPretrainingTest {

  private static final String[] ON = {
    "--set",
    "pretrain={epochs: 2, batch: 8, dataset: {name: synthetic, frames: 1,"
        + " synthetic: {subjects: 4, frames-per-sequence: 2, image-size: 64}}}",
    "--set",
    "methods={softmax: {metric-loss: {name: none}}}"
  };

  @TempDir private Path directory;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = ToyRun.config(directory);
  }

  @Test
  void allFoldsBeginWithTheNetAlsoAfterAnInterruption() throws IOException {
    Path out = directory.resolve("out");
    assertThat(ToyRun.run(config, out, ON).err()).isEmpty();

    ExperimentResults results = ResultsFile.read(out.resolve(ResultsFile.NAME));
    PretrainingResult pretraining = results.pretraining();
    assertThat(pretraining.dataset().name()).isEqualTo("synthetic");
    assertThat(pretraining.dataset().subjects()).isEqualTo(4);
    assertThat(pretraining.dataset().fingerprint()).isNotEqualTo(results.dataset().fingerprint());
    // Of four people dealt to three groups, the first and the fourth are in the first group.
    assertThat(pretraining.trainingPeople()).isEqualTo(2);
    assertThat(pretraining.validationPeople()).isEqualTo(2);
    assertThat(pretraining.bestEpoch()).isBetween(1, 2);
    assertThat(out.resolve("stages/pretraining/network.npz")).exists();
    assertThat(Files.readString(out.resolve("units.json"))).contains("pretraining/network");
    assertThat(Files.readString(out.resolve("report/index.html")))
        .contains("The recognition net was pre-trained on synthetic");

    Path stopped = directory.resolve("stopped");
    AtomicInteger steps = new AtomicInteger(6 * 7 + 6 * 14 + 4 * 7 + 4 * 14 + 3);
    CommandLineRun first = ToyRun.run(() -> steps.getAndDecrement() <= 0, config, stopped, ON);
    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.INTERRUPTED);
    String[] resumed = {ON[0], ON[1], ON[2], ON[3], "--resume"};
    assertThat(ToyRun.run(config, stopped, resumed).err()).isEmpty();
    assertThat(ToyRun.numbers(stopped)).isEqualTo(ToyRun.numbers(out));
  }

  @Test
  void theDataSetItselfAndOtherNetsAreRefused() {
    assertThat(refusal("methods={a: {metric-loss: {name: none}, rml: {width: 4}}}"))
        .contains(
            "methods.a.rml: with pretrain, width, hidden and initial are one for all methods");
    assertThat(
            refusal(
                "dataset={name: ckplus, path: '.'}", "pretrain.dataset={name: ckplus, path: '.'}"))
        .contains("pretrain.dataset.path is dataset.path");
    assertThat(
            refusal(
                "dataset={name: ckplus, path: '.'}", "pretrain.dataset={name: ckplus, path: './'}"))
        .contains("pretrain.dataset.path is dataset.path");
    assertThat(refusal("pretrain.epochs=-1")).contains("pretrain.epochs must be a whole number");
  }

  @Test
  void aCopyOfTheDataSetIsRefused() throws IOException {
    Path own = synth("own", "ckplus");
    Path copy = directory.resolve("copy");
    Files.move(own, copy);
    synth("own", "ckplus");

    CommandLineRun run =
        ToyRun.run(
            StopSignal.never(),
            config,
            directory.resolve("out"),
            "--set",
            "dataset={name: ckplus, frames: 2, path: '%s'}".formatted(own),
            "--set",
            "pretrain={epochs: 1, batch: 8, dataset: {name: ckplus, frames: 2, path: '%s'}}"
                .formatted(copy),
            "--set",
            "methods={softmax: {metric-loss: {name: none}}}");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains(" images of pretrain.dataset (");
    assertThat(directory.resolve("out/results.json")).doesNotExist();
  }

  private Path synth(String name, String layout) {
    Path faces = directory.resolve(name);
    CommandLineRun run =
        CommandLineRun.of(
            new Experiment(StopSignal.never()),
            "synth %s --layout %s --subjects 3 --frames 3 --size 64"
                .formatted(faces, layout)
                .split(" "));
    assertThat(run.err()).isEmpty();
    return faces;
  }

  private String refusal(String... settings) {
    String[] arguments = new String[ON.length + 2 * settings.length];
    System.arraycopy(ON, 0, arguments, 0, ON.length);
    for (int i = 0; i < settings.length; i++) {
      arguments[ON.length + 2 * i] = "--set";
      arguments[ON.length + 2 * i + 1] = settings[i];
    }
    CommandLineRun run =
        ToyRun.run(StopSignal.never(), config, directory.resolve("refused"), arguments);
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).hasLineCount(1);
    return run.err();
  }
}
