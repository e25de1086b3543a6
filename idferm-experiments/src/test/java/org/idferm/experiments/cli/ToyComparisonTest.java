package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.NpzFile;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.comparison.ComparisonFiles;
import org.idferm.experiments.pipeline.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

/** All methods from end to end, with people, networks and steps at toy size. */
class ToyComparisonTest {

  private static final String CONFIG =
      """
      experiment: toy
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 1
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      protocol: {folds: 2, validation-every: 3}
      features: {width: 4, steps: 2, batch: 4}
      hng: {width: 2, latent: 8, steps: 3, batch: 4}
      rml: {width: 2, hidden: 8, embedding: 4, epochs: 2, per-class: 2, learning-rate: 0.01}
      """;

  /** Seven sequences of one frame for each of the three people of a fold. */
  private static final int TEST_FACES = 3 * 7;

  @TempDir private Path directory;

  @Test
  void everyMethodGetsALineAndAPicture() throws IOException {
    Path config = Files.writeString(directory.resolve("toy.yaml"), CONFIG);
    Path out = directory.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            new Experiment(StopSignal.never()),
            "compare",
            config.toString(),
            "--out",
            out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();

    List<String> lines = Files.readAllLines(out.resolve(ComparisonFiles.METHODS));
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .startsWith("idferm", "softmax")
        .contains("triplet", "nm-tuplet", "centre", "radial-fixed", "contrastive");
    assertThat(Files.readAllLines(out.resolve(ComparisonFiles.SIGNIFICANCE)))
        .hasSize(1 + 2 * (lines.size() - 2));
    assertThat(out.resolve(ComparisonFiles.LATEX)).content().contains("(synthetic faces)");
    assertThat(out.resolve("report/figures/projection-softmax-person.png")).isNotEmptyFile();
    assertThat(Files.readString(out.resolve("report/index.html"))).contains("FC2-2, untrained");
    assertFeaturesAreKept(out.resolve("stages/fold-1"));
  }

  private static void assertFeaturesAreKept(Path stage) {
    Map<String, INDArray> idferm = NpzFile.read(stage.resolve("idferm-features.npz"));
    assertThat(idferm).containsOnlyKeys("expression-branch", "metric-branch");
    assertThat(idferm.get("metric-branch").shape()).containsExactly(TEST_FACES, 4);
    assertThat(NpzFile.read(stage.resolve("softmax-features.npz")))
        .containsOnlyKeys("expression-branch");
  }
}
