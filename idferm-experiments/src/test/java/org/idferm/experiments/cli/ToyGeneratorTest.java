package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.face.GrayImage;
import org.idferm.core.io.Sha256;
import org.idferm.core.train.StopSignal;
import org.idferm.data.image.ImageDecoder;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.HngCurvesFile;
import org.idferm.hng.GeneratorFile;
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
        models: none
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      features: {width: 4, steps: 3, batch: 4}
      hng: {width: 2, latent: 8, steps: 5, batch: 4, samples-every: 2}
      evaluation: {hold-out-every: 3, expression-epochs: 1}
      repetitions: 2
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
    results.get("variants").forEach(runs -> runs.forEach(v -> ((ObjectNode) v).remove("seconds")));
    ((ObjectNode) results.get("provenance")).remove("stageSeconds");
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
    JsonNode judged = copied.get("identity").get("correlation");
    assertThat(judged.get("identityErrorRate").asDouble()).isZero();
    assertThat(judged.get("inputDistance").asDouble()).isZero();
    JsonNode truth = results.get("references").get("true neutral face");
    assertThat(truth.get("ssim").asDouble()).isEqualTo(1);
    assertThat(truth.get("l1").asDouble()).isZero();
    assertThat(truth.get("identity").get("correlation").get("areaUnderCurve").asDouble())
        .isGreaterThan(0.5);
    JsonNode full = results.get("variants").get("full");
    JsonNode autoencoder = results.get("variants").get("autoencoder");
    assertThat(List.of(l1(full, 0), l1(full, 1), l1(autoencoder, 0), l1(autoencoder, 1)))
        .doesNotHaveDuplicates();
    assertThat(full.get(0).get("rollbacks")).isEmpty();
    assertThat(full.get(0).get("steps").asInt()).isEqualTo(5);
    looksOnWhileTraining(out.resolve("stages/full"));
    assertThat(Files.readAllLines(out.resolve("generator-losses.csv"))).hasSize(1 + 2 * 2 * 5);
    assertThat(Files.readAllLines(out.resolve("generator-measures.csv")))
        .startsWith("generator,repetition,judge,view,measure,value", "input copied,1,,,faces,14.0")
        .anyMatch(line -> line.startsWith("autoencoder,2,correlation,all,rank-1,"))
        .anyMatch(
            line -> line.startsWith("full,1,correlation,,true accepts at false accepts of 0.01,"));
    generatesAFace(out);
    assertThat(Files.readString(out.resolve("report/index.html")))
        .contains("Held-out people", "Verification of every made face")
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

  private static double l1(JsonNode variant, int repetition) {
    return variant.get(repetition).get("measures").get("l1").asDouble();
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
            "variants={full: {decay: linear, optimizers: " + sgd + "}, brief: {minutes: 0.00001}}",
            "--set",
            "repetitions=1");
    assertThat(run.err()).isEmpty();
    JsonNode variants = results(out).get("variants");
    assertThat(variants.get("full").get(0).get("steps").asInt()).isEqualTo(5);
    assertThat(variants.get("full").get(0).get("endedByTime").asBoolean()).isFalse();
    assertThat(variants.get("brief").get(0).get("steps").asInt()).isEqualTo(1);
    assertThat(variants.get("brief").get(0).get("endedByTime").asBoolean()).isTrue();
    assertThat(Files.readString(out.resolve("report/index.html"))).contains("1, ended by time");
  }

  private static final String[] PRETRAIN = {
    "--set",
    "repetitions=1",
    "--set",
    "variants={full: {}}",
    "--set",
    "pretrain={steps: 6, dataset: {name: synthetic, frames: 1, synthetic: {subjects: 3,"
        + " frames-per-sequence: 2, image-size: 64}}}"
  };

  @Test
  void trainingInTwoStagesEndsAsAnUndisturbedOneIfItIsStopped() throws IOException {
    Path plain = directory.resolve("plain");
    assertThat(run(StopSignal.never(), plain, Arrays.copyOf(PRETRAIN, 4)).exitCode()).isZero();
    Path whole = directory.resolve("whole");
    CommandLineRun run = run(StopSignal.never(), whole, PRETRAIN);
    assertThat(run.err()).isEmpty();
    assertThat(results(whole).get("variants")).isNotEqualTo(results(plain).get("variants"));
    Path stage = whole.resolve("stages/full/pretraining");
    assertThat(GeneratorFile.read(stage.resolve("generator.npz")).parameters().keySet())
        .anyMatch(n -> n.startsWith("dis/"));
    assertThat(stage.resolve("faces.json")).content().contains("\"people\":3");
    assertThat(stage.resolve("generator-checkpoint.npz")).doesNotExist();

    Path stopped = directory.resolve("stopped");
    String[] again = Arrays.copyOf(PRETRAIN, PRETRAIN.length + 1);
    again[PRETRAIN.length] = "--resume";
    // Once in the first stage, once in the second; the faces take the more questions.
    assertThat(stoppedWhen(stage("pretraining/hng-losses.csv"), stopped, PRETRAIN)).isTrue();
    assertThat(stoppedWhen(stage("hng-losses.csv"), stopped, again)).isTrue();
    assertThat(run(StopSignal.never(), stopped, again).exitCode()).isZero();
    assertThat(results(stopped).get("variants")).isEqualTo(results(whole).get("variants"));
  }

  private static Path stage(String file) {
    return Path.of("stages/full").resolve(file);
  }

  /** Stops a run as soon as a file is there. */
  private boolean stoppedWhen(Path file, Path out, String... more) {
    return run(() -> Files.exists(out.resolve(file)), out, more).exitCode() == ExitCode.INTERRUPTED;
  }

  @Test
  void facesForPretrainingAreCheckedBeforeAnythingIsTouched() {
    Path out = directory.resolve("none");
    CommandLineRun run =
        run(StopSignal.never(), out, "--set", "pretrain={steps: 6, dataset: {name: vggfac}}");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("pretrain.dataset.name must be one of ckplus,").hasLineCount(1);
    CommandLineRun empty = run(StopSignal.never(), out, "--set", "pretrain.steps=6");
    assertThat(empty.err())
        .contains("pretrain.dataset.path is empty: name the vggface directory")
        .hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void trainingBeginsWithAFileIfOneIsNamed() throws IOException {
    String[] one = Arrays.copyOf(PRETRAIN, 4);
    Path first = directory.resolve("first");
    assertThat(run(StopSignal.never(), first, one).exitCode()).isZero();
    Path model = first.resolve("stages/full/generator.npz");
    String[] more = {
      "--set", "variants={full: {initial: " + model + "}}", "--set", "repetitions=1"
    };
    Path out = directory.resolve("second");
    CommandLineRun run = run(StopSignal.never(), out, more);
    assertThat(run.err()).isEmpty();
    assertThat(firstPixelLoss(out)).isNotEqualTo(firstPixelLoss(first));
    assertThat(out.resolve("stages/full/initial-sha256.json")).content().contains(Sha256.of(model));
    assertThat(results(out).get("provenance").get("models").get("hng.initial (full)").asText())
        .isEqualTo(Sha256.of(model));
    CommandLineRun wrong =
        run(
            StopSignal.never(),
            directory.resolve("no"),
            "--set",
            "hng={width: 3, initial: " + model + "}");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(wrong.err())
        .contains("has width 2, latent 8 and leaky-slope 0.1, hng has 3, 8 and 0.1")
        .hasLineCount(1);
  }

  private static double firstPixelLoss(Path out) {
    return HngCurvesFile.read(out.resolve(stage("hng-losses.csv"))).get(0).pix();
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
