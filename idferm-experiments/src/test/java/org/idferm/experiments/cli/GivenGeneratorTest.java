package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.Sha256;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngResult;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.network.Decoder;
import org.idferm.hng.network.Encoder;
import org.idferm.hng.network.HngOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generator that was trained before, in place of one trained in each fold. */
class GivenGeneratorTest {

  private static final String CONFIG =
      """
      experiment: given
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 1
        models: none
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      protocol: {folds: 2, validation-every: 3}
      rml: {width: 2, hidden: 8, embedding: 4, epochs: 1, per-class: 1, learning-rate: 0.01}
      methods:
        idferm: {metric-loss: {name: rml, rank: 4}}
      """;

  @TempDir private Path directory;
  private Path config;
  private Path model;
  private Path out;

  @BeforeEach
  void writeFiles() throws IOException {
    config = Files.writeString(directory.resolve("given.yaml"), CONFIG);
    model = directory.resolve("generator.npz");
    out = directory.resolve("out");
    save(1);
  }

  private void save(long seed) {
    HngOptions options = new HngOptions(2, 8, 0.1);
    try (Graph graph = Graph.create(seed)) {
      new Encoder(graph, options);
      new Decoder(graph, options);
      NormalizedFaceGenerator generator = NormalizedFaceGenerator.of(options, graph.parameters());
      generator.save(model);
      generator.close();
    }
  }

  private CommandLineRun run(StopSignal stop, String... more) {
    List<String> args = new ArrayList<>(List.of("run", config.toString(), "--out", out.toString()));
    args.addAll(List.of("--set", "hng.model=" + model));
    args.addAll(List.of(more));
    return CommandLineRun.of(new Experiment(stop), args.toArray(String[]::new));
  }

  @Test
  void servesEveryFoldWithoutTraining() throws IOException {
    CommandLineRun run = run(StopSignal.never());
    assertThat(run.err()).isEmpty();
    ExperimentResults results = ResultsFile.read(out.resolve(ResultsFile.NAME));
    HngResult hng = results.hng();
    assertThat(hng.model()).isEqualTo(Sha256.of(model));
    assertThat(results.provenance().models()).containsExactly(entry("hng.model", hng.model()));
    assertThat(hng.l1()).isPositive().isLessThan(2);
    assertThat(hng.identityJudge()).isEqualTo("correlation");
    assertThat(hng.finalLosses()).isEmpty();
    assertThat(hng.trainingSeconds()).isZero();
    for (String fold : List.of("fold-0", "fold-1")) {
      Path stage = out.resolve("stages").resolve(fold);
      assertThat(stage.resolve("features.npz")).doesNotExist();
      assertThat(stage.resolve("generator.npz")).hasSameBinaryContentAs(model);
    }
    assertThat(Files.readString(out.resolve("report/index.html"))).contains(Sha256.of(model));
  }

  @Test
  void aRunGoesOnWithTheGeneratorItBeganWithOnly() throws IOException {
    int[] asked = {0};
    int images = 6 * 7;
    assertThat(run(() -> ++asked[0] > 3 * images + 2).exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(out.resolve("stages/fold-0/generator.json")).exists();
    byte[] before = Files.readAllBytes(model);
    save(2);
    CommandLineRun changed = run(StopSignal.never(), "--resume");
    assertThat(changed.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(changed.err())
        .contains("hng.model: " + model + " has changed since the run began")
        .hasLineCount(1);
    Files.write(model, before);
    assertThat(run(StopSignal.never(), "--resume").exitCode()).isZero();
  }

  @Test
  void aMissingOrDamagedFileIsFoundBeforeTheDataAreLookedAt() throws IOException {
    Files.write(model, new byte[] {1, 2, 3});
    assertRefused("generator.npz is not a readable .npz file");
    Files.delete(model);
    assertRefused("no such file: " + model);
  }

  private void assertRefused(String message) {
    CommandLineRun run = run(StopSignal.never());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("hng.model: ").contains(message).hasLineCount(1);
    assertThat(out).doesNotExist();
  }
}
