package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.CrossDataset;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.PredictionsFile;
import org.idferm.experiments.result.ResultsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trained on synthetic faces in CK+'s layout, tested on others in Oulu-CASIA's. */
class CrossDatasetTest {

  private static final int TESTED = 3 * 6 * 2;

  @TempDir private Path directory;
  private Path config;
  private Path oulu;

  @BeforeEach
  void writeFaces() throws IOException {
    config = ToyRun.config(directory);
    oulu = synth("oulu", 77);
  }

  private Path synth(String layout, long seed) {
    Path faces = directory.resolve(layout + seed);
    CommandLineRun run =
        CommandLineRun.of(
            new Experiment(StopSignal.never()),
            "synth %s --layout %s --seed %d --subjects 3 --frames 3 --size 64"
                .formatted(faces, layout, seed)
                .split(" "));
    assertThat(run.err()).isEmpty();
    return faces;
  }

  private CommandLineRun run(StopSignal stop, String out, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "--set", "test.dataset={name: oulu, frames: 2, path: '%s'}".formatted(oulu)),
                Stream.of(more))
            .toList();
    return ToyRun.run(stop, config, directory.resolve(out), arguments.toArray(String[]::new));
  }

  @Test
  void resultsNameBothSetsTheClassesAndTheCounts() throws IOException {
    CommandLineRun run = run(StopSignal.never(), "out");

    assertThat(run.err()).isEmpty();
    Path out = directory.resolve("out");
    ExperimentResults results = ResultsFile.read(out.resolve(ResultsFile.NAME));
    assertThat(results.dataset().name()).isEqualTo("oulu");
    assertThat(results.dataset().subjects()).isEqualTo(3);
    assertThat(results.dataset().images()).isEqualTo(TESTED);
    assertThat(results.dataset().classes())
        .containsExactly("anger", "disgust", "fear", "happy", "sadness", "surprise");
    assertThat(results.protocol().folds()).isEqualTo(1);
    CrossDataset cross = results.cross().orElseThrow();
    assertThat(cross.training().name()).isEqualTo("synthetic");
    assertThat(cross.training().subjects()).isEqualTo(6);
    assertThat(cross.training().fingerprint()).isNotEqualTo(results.dataset().fingerprint());
    assertThat(cross.trainingImages()).hasSize(6).containsEntry("happy", 6);
    assertThat(cross.trainingLeftOut()).hasToString("{contempt=6}");
    assertThat(cross.testLeftOut()).isEmpty();
    assertThat(results.methods().get("softmax").confusion())
        .hasSize(6)
        .allMatch(row -> row.stream().mapToInt(i -> i).sum() == TESTED / 6);

    List<Prediction> predictions = PredictionsFile.read(out.resolve(PredictionsFile.NAME));
    assertThat(predictions)
        .hasSize(2 * TESTED)
        .allMatch(p -> p.subject().startsWith("test:P00"))
        .allMatch(p -> Files.exists(oulu.resolve(p.image())));
    assertThat(FoldFile.read(out.resolve("folds.csv")).get(0).train())
        .hasSize(4)
        .allMatch(p -> p.startsWith("train:S00"));
    assertThat(Files.readString(out.resolve("report/index.html")))
        .contains("Two data sets.", "contempt (6 images)", "tests on no other data set");
  }

  @Test
  void aRunDoesNotGoOnWithAChangedTestSet() throws IOException {
    AtomicInteger steps = new AtomicInteger(6 * 7 + 6 * 14 + 3 * 18 + 3);
    CommandLineRun stopped = run(() -> steps.getAndDecrement() <= 0, "out");
    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.INTERRUPTED);
    Path image = oulu.resolve("OriginalImg/VL/Strong/P001/Anger/002.jpeg");
    Files.copy(
        oulu.resolve("OriginalImg/VL/Strong/P001/Fear/002.jpeg"),
        image,
        StandardCopyOption.REPLACE_EXISTING);

    CommandLineRun changed = run(StopSignal.never(), "out", "--resume");

    assertThat(changed.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(changed.err())
        .contains("test:OriginalImg/VL/Strong/P001/Anger/002.jpeg has changed")
        .hasLineCount(1);
  }

  @Test
  void theSameFacesOnBothSidesAreRefused() throws IOException {
    Path copy = directory.resolve("copy");
    Files.move(oulu, copy);
    oulu = synth("oulu", 77);

    String first = "dataset={name: oulu, path: '%s'}".formatted(copy);
    CommandLineRun run = run(StopSignal.never(), "out", "--set", first);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains(" images are in both ").hasLineCount(1);
    assertThat(directory.resolve("out/results.json")).doesNotExist();

    String same = "dataset={name: oulu, path: '%s'}".formatted(oulu.resolve("."));
    run = run(StopSignal.never(), "out", "--set", same);
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("test.dataset.path is dataset.path").hasLineCount(1);
  }

  @Test
  void foldsOfAnyOtherKindAreRefused() {
    assertThat(run(StopSignal.never(), "out", "--set", "protocol.fold-file=f.csv").err())
        .contains("protocol.fold-file: with test there is one fold")
        .hasLineCount(1);
    assertThat(run(StopSignal.never(), "out", "--set", "protocol.split=leave-one-person-out").err())
        .contains("protocol.split: with test, expected k-fold or stratified-k-fold")
        .hasLineCount(1);
    assertThat(run(StopSignal.never(), "out", "--set", "test.dataset.path=''").err())
        .contains("test.dataset.path is empty: name the oulu directory")
        .hasLineCount(1);
  }
}
