package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.io.Sha256;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feature nets from their training to their use in another run, at toy size. */
class ToyFeaturesTest {

  private static final String DATASET =
      """
      experiment: toy
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 1
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      """;
  private static final String FEATURES =
      DATASET
          + """
          features: {width: 4, steps: 6, batch: 4}
          evaluation: {hold-out-every: 3, hold-out-images-every: 4}
          """;

  @TempDir private Path directory;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(directory.resolve("toy.yaml"), FEATURES);
  }

  private CommandLineRun train(StopSignal stop, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("train-features", config.toString()));
    args.addAll(List.of("--out", out.toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(new Experiment(stop), stop, args.toArray(String[]::new));
  }

  @Test
  void trainedNetsAreMeasuredAndUsedInAnotherRun() throws IOException {
    Path out = directory.resolve("nets");
    CommandLineRun run = train(StopSignal.never(), out);
    assertThat(run.err()).isEmpty();
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    assertThat(results.get("heldOutPeople"))
        .extracting(JsonNode::asText)
        .containsExactly("S003", "S006");
    // Four people with 7 apexes and 7 neutral faces each: the 4th, 8th and 12th of each held out.
    assertThat(results.get("trainingImages").asInt()).isEqualTo(4 * 11);
    assertThat(results.get("heldOutImages").asInt()).isEqualTo(4 * 3);
    assertThat(results.get("identityAccuracy").asDouble()).isBetween(0.0, 1.0);
    assertThat(results.get("verification").get("probes").asInt()).isEqualTo(2 * 10);
    assertThat(results.get("verification").get("chance").asDouble()).isEqualTo(0.5);
    Path perceptual = out.resolve("perceptual.npz");
    Path identity = out.resolve("identity.npz");
    assertThat(results.get("perceptualSha256").asText()).isEqualTo(Sha256.of(perceptual));

    String lines = run.out().substring(run.out().indexOf("features:"));
    assertThat(lines).contains("weights: '" + identity + "'", Sha256.of(identity));
    Path generator =
        Files.writeString(
            directory.resolve("generator.yaml"),
            DATASET
                + lines
                + """
                hng: {width: 2, latent: 8, steps: 2, batch: 4}
                evaluation: {hold-out-every: 3, expression-epochs: 0}
                """);
    Path generated = directory.resolve("generated");
    CommandLineRun second =
        CommandLineRun.of(
            new Experiment(StopSignal.never()),
            "train-generator",
            generator.toString(),
            "--out",
            generated.toString());
    assertThat(second.err()).isEmpty();
    assertThat(generated.resolve("results.json")).exists();
    assertThat(generated.resolve("stages/shared/perceptual.npz")).doesNotExist();
  }

  @Test
  void aStoppedRunEndsAsAnUndisturbedOne() throws IOException {
    Path whole = directory.resolve("whole");
    assertThat(train(StopSignal.never(), whole).exitCode()).isZero();
    Path stopped = directory.resolve("stopped");
    int[] asked = {0}; // stops in the identity net, once faces are written and read
    assertThat(train(() -> ++asked[0] > 6 * 7 + 2 * 6 * 7 + 6 + 3, stopped).exitCode())
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(stopped.resolve("stages/features/identity-checkpoint.npz")).exists();
    assertThat(train(StopSignal.never(), stopped, "--resume").exitCode()).isZero();
    for (String file : List.of("perceptual.npz", "identity.npz")) {
      assertThat(stopped.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  @Test
  void tooFewImagesToHoldOneOutAreRefused() {
    CommandLineRun run =
        train(
            StopSignal.never(),
            directory.resolve("few"),
            "--set",
            "evaluation.hold-out-images-every=15");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err())
        .contains("no training person has 15 faces: lower evaluation.hold-out-images-every");
  }

  @Test
  void weightsAreCheckedBeforeAnythingIsTouched() throws IOException {
    Path file = Files.writeString(directory.resolve("w.npz"), "none");
    String sha = Sha256.of(file);
    String weights = "weights: '" + file + "'";
    assertRefused(
        "features.perceptual={%s, sha256: ''}".formatted(weights),
        ExitCode.CONFIGURATION,
        "features.perceptual.sha256 is empty: expected the checksum of %s, which now is %s"
            .formatted(file, sha));
    assertRefused(
        "features.identity={%s, sha256: abc}".formatted(weights),
        ExitCode.CONFIGURATION,
        "features.identity.sha256 is abc, but %s has %s".formatted(file, sha));
    assertRefused(
        "features.identity={%s, sha256: %s}".formatted(weights, sha),
        ExitCode.DATA,
        file + " is not a readable .npz file");
    assertRefused(
        "features.identity={weights: gone.npz, sha256: abc}",
        ExitCode.CONFIGURATION,
        "features.identity.weights: there is no file gone.npz");
    assertRefused(
        "features.identity.sha256=abc",
        ExitCode.CONFIGURATION,
        "features.identity.sha256 is given without features.identity.weights");
    assertRefused(
        "features.identity-input=100",
        ExitCode.CONFIGURATION,
        "features.identity-input must be 64 or 128, found 100");
    CommandLineRun run =
        train(
            StopSignal.never(),
            directory.resolve("no"),
            "--set",
            "features.identity.weights=" + file);
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("must be empty here: both nets are trained");
  }

  private void assertRefused(String setting, int exitCode, String message) throws IOException {
    Path experiment = Files.writeString(directory.resolve("run.yaml"), DATASET);
    for (String command : List.of("run", "train-generator")) {
      Path out = directory.resolve("none");
      CommandLineRun run =
          CommandLineRun.of(
              new Experiment(StopSignal.never()),
              command,
              experiment.toString(),
              "--out",
              out.toString(),
              "--set",
              setting);
      assertThat(run.err()).contains(message).hasLineCount(1);
      assertThat(run.exitCode()).isEqualTo(exitCode);
      assertThat(out).doesNotExist();
    }
  }
}
