package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.face.GrayImage;
import org.idferm.core.train.StopSignal;
import org.idferm.data.image.ImageDecoder;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.HngCurvesFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator's own experiment from end to end, at toy size. */
class ToyGeneratorTest {

  private static final String CONFIG =
      """
      experiment: toy
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 1
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      features: {width: 4, steps: 3, batch: 4}
      hng: {width: 2, latent: 8, steps: 5, batch: 4, samples-every: 2}
      evaluation: {hold-out-every: 3, expression-epochs: 1}
      variants:
        full: {}
        autoencoder: {perceptual: 0, lambda1: 0, lambda3: 0, alpha: 0}
      """;

  @TempDir private Path directory;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(directory.resolve("toy.yaml"), CONFIG);
  }

  private CommandLineRun run(StopSignal stop, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("train-generator", config.toString()));
    args.addAll(List.of("--out", out.toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(new Experiment(stop), stop, args.toArray(String[]::new));
  }

  private static ObjectNode results(Path out) throws IOException {
    JsonNode results = new ObjectMapper().readTree(Files.readAllBytes(out.resolve("results.json")));
    results.get("variants").forEach(v -> ((ObjectNode) v).remove("seconds"));
    return (ObjectNode) results;
  }

  @Test
  void variantsAreMeasuredOnHeldOutPeopleBesideReferences() throws IOException {
    Path out = directory.resolve("run");
    CommandLineRun run = run(StopSignal.never(), out);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualToIgnoringNewLines("Report: " + out + "/report/index.html");
    ObjectNode results = results(out);
    assertThat(results.get("heldOutPeople"))
        .extracting(JsonNode::asText)
        .containsExactly("S003", "S006");
    assertThat(results.get("trainingPeople").asInt()).isEqualTo(4);
    JsonNode copied = results.get("references").get("input copied");
    assertThat(copied.get("faces").asInt()).isEqualTo(2 * 7);
    assertThat(copied.get("identityErrorRate").get("correlation").asDouble()).isZero();
    JsonNode truth = results.get("references").get("true neutral face");
    assertThat(truth.get("ssim").asDouble()).isEqualTo(1);
    assertThat(truth.get("l1").asDouble()).isZero();
    assertThat(results.get("variants").get("autoencoder").get("measures").get("l1").asDouble())
        .isNotEqualTo(results.get("variants").get("full").get("measures").get("l1").asDouble());
    assertThat(results.get("variants").get("full").get("rollbacks")).isEmpty();
    assertThat(results.get("variants").get("full").get("steps").asInt()).isEqualTo(5);
    looksOnWhileTraining(out.resolve("stages/full"));
    generatesAFace(out);
    assertThat(Files.readString(out.resolve("report/index.html")))
        .contains("Held-out people")
        .doesNotContain("{{");
  }

  private static void looksOnWhileTraining(Path stage) throws IOException {
    assertThat(HngCurvesFile.read(stage.resolve("hng-losses.csv"))).hasSize(5);
    try (Stream<Path> samples = Files.list(stage.resolve("samples"))) {
      assertThat(samples.map(p -> p.getFileName().toString()).sorted())
          .containsExactly("step-000002.png", "step-000004.png");
    }
    GrayImage sheet = ImageDecoder.decode(stage.resolve("samples/step-000004.png"));
    assertThat(sheet.width()).isEqualTo(8 * 68 + 4);
  }

  private void generatesAFace(Path out) throws IOException {
    String name = "S001_001_00000002";
    Path image = out.resolve("faces/cohn-kanade-images/S001/001/" + name + ".png");
    Path copy = Files.copy(image, directory.resolve("photo.png"));
    String model = out.resolve("stages/full/generator.npz").toString();
    String[] command = {
      "generate", "--model", model, copy.toString(), "--out", directory.resolve("made").toString()
    };
    CommandLineRun without = CommandLineRun.of(new Experiment(StopSignal.never()), command);
    assertThat(without.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(without.err()).contains("photo.png: has no landmark file").hasLineCount(1);
    Files.copy(
        out.resolve("faces/Landmarks/S001/001/" + name + "_landmarks.txt"),
        directory.resolve("photo.txt"));
    CommandLineRun run = CommandLineRun.of(new Experiment(StopSignal.never()), command);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    GrayImage face = ImageDecoder.decode(directory.resolve("made/photo-neutral.png"));
    assertThat(List.of(face.width(), face.height())).containsExactly(64, 64);
  }

  @Test
  void aStoppedRunEndsAsAnUndisturbedOne() throws IOException {
    Path whole = directory.resolve("whole");
    assertThat(run(StopSignal.never(), whole).exitCode()).isZero();
    Path stopped = directory.resolve("stopped");
    int[] asked = {
      0
    }; // stops in the first variant, once faces are written, read and features learnt
    assertThat(run(() -> ++asked[0] > 6 * 7 + 2 * 6 * 7 + 15, stopped).exitCode())
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(run(StopSignal.never(), stopped, "--resume").exitCode()).isZero();
    assertThat(results(stopped)).isEqualTo(results(whole));
  }

  @Test
  void anOptimiserPerPartAndADeadlineOfTime() throws IOException {
    Path out = directory.resolve("run");
    String sgd = "{discriminator: {name: sgd, learning-rate: 0.001}}";
    CommandLineRun run =
        run(
            StopSignal.never(),
            out,
            "--set",
            "variants={full: {decay: linear, optimizers: " + sgd + "}, brief: {minutes: 0.00001}}");
    assertThat(run.err()).isEmpty();
    JsonNode variants = results(out).get("variants");
    assertThat(variants.get("full").get("steps").asInt()).isEqualTo(5);
    assertThat(variants.get("full").get("endedByTime").asBoolean()).isFalse();
    assertThat(variants.get("brief").get("steps").asInt()).isEqualTo(1);
    assertThat(variants.get("brief").get("endedByTime").asBoolean()).isTrue();
  }

  @Test
  void aWrongOptimiserIsRefusedBeforeAnythingIsTouched() {
    Path out = directory.resolve("none");
    CommandLineRun run =
        run(StopSignal.never(), out, "--set", "hng.optimizers.encoder.momentum=0.5");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err())
        .contains("hng.optimizers.encoder: optimizer adam has no option momentum")
        .hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void aVariantWithAnUnknownKeyIsRefusedBeforeAnythingIsTouched() {
    Path out = directory.resolve("none");
    CommandLineRun run = run(StopSignal.never(), out, "--set", "variants={odd: {lamda1: 0}}");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("variants.odd: unknown key lamda1: did you mean lambda1?");
    assertThat(out).doesNotExist();
  }
}
