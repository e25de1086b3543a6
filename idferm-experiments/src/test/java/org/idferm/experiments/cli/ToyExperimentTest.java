package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.idferm.core.io.Sha256;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.PredictionsFile;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.result.TrainingCurvesFile;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.model.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick-start from end to end, with people, networks and steps at toy size. */
class ToyExperimentTest {

  private static final int PEOPLE = 6;
  private static final int IMAGES = PEOPLE * 7 * 2;

  /** How often a run asks whether to stop before it trains: a frame or neutral face at a time. */
  private static final int BEFORE_TRAINING = IMAGES + PEOPLE * 7;

  private static final String CONFIG =
      """
      experiment: toy
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 2
        synthetic: {subjects: 6, frames-per-sequence: 3, image-size: 64}
      protocol: {folds: 2, validation-every: 3}
      features: {width: 4, steps: 3, batch: 4}
      hng: {width: 2, latent: 8, steps: 6, batch: 4}
      rml: {width: 2, hidden: 8, embedding: 4, epochs: 2, per-class: 1, learning-rate: 0.01}
      methods:
        idferm: {metric-loss: {name: rml, rank: 4}}
        softmax: {metric-loss: {name: none}}
      """;

  @TempDir private Path directory;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(directory.resolve("toy.yaml"), CONFIG);
  }

  private CommandLineRun run(StopSignal stop, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("run", config.toString()));
    args.addAll(List.of("--out", out.toString()));
    args.addAll(List.of(more));
    return CommandLineRun.of(new Experiment(stop), args.toArray(String[]::new));
  }

  private Path finished(String name) {
    Path out = directory.resolve(name);
    CommandLineRun run = run(StopSignal.never(), out);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualToIgnoringNewLines("Report: " + out + "/report/index.html");
    return out;
  }

  @Test
  void everythingIsWrittenAndAddsUp() throws IOException {
    Path out = finished("run");
    ExperimentResults results = ResultsFile.read(out.resolve(ResultsFile.NAME));
    assertThat(results.dataset().subjects()).isEqualTo(PEOPLE);
    assertThat(results.dataset().images()).isEqualTo(IMAGES);
    assertThat(results.dataset().sequences()).isEqualTo(PEOPLE * 7);
    assertThat(results.dataset().synthetic()).isTrue();
    assertThat(results.methods()).containsOnlyKeys("idferm", "softmax");
    List<Prediction> predictions = PredictionsFile.read(out.resolve(PredictionsFile.NAME));
    assertThat(predictions).hasSize(2 * IMAGES);
    for (var method : results.methods().entrySet()) {
      assertAddsUp(method.getValue(), predictions, method.getKey());
    }
    assertThat(results.methods().get("idferm").comparisonsPerBatch()).isEqualTo(2 * 7);
    assertThat(results.methods().get("softmax").comparisonsPerBatch()).isZero();
    assertThat(results.hng().l1()).isPositive().isLessThan(2);
    assertThat(results.hng().finalLosses())
        .containsOnlyKeys("feat", "id", "pix", "sym", "adv", "dis");
    // One image of each class a batch: all four batches of an epoch are degenerate.
    assertThat(TrainingCurvesFile.read(out.resolve(TrainingCurvesFile.NAME)))
        .hasSize(2 * 2 * 2)
        .allMatch(epoch -> epoch.degenerateBatches() == 4);
    assertThat(out.resolve("hng-losses.csv")).isNotEmptyFile();
    assertThat(out.resolve("config.yaml")).content().contains("clip-norm: 2");
    assertThat(Files.readString(out.resolve("report/index.html")))
        .contains("toy")
        .contains("data:image/svg+xml");
  }

  @Test
  void withTrueNeutralReferencesNoGeneratorIsTrained() throws IOException {
    Path out = directory.resolve("neutral");
    CommandLineRun run = run(StopSignal.never(), out, "--set", "rml.references=neutral");
    assertThat(run.err()).isEmpty();
    ExperimentResults results = ResultsFile.read(out.resolve(ResultsFile.NAME));
    assertThat(results.generator()).isEmpty();
    assertThat(results.protocol().folds()).isEqualTo(2);
    assertThat(results.methods().get("idferm").comparisonsPerBatch()).isEqualTo(2 * 7);
    assertThat(out.resolve("stages/fold-0/generator.npz")).doesNotExist();
    assertThat(out.resolve("stages/fold-0/idferm.npz")).exists();
    assertThat(Files.readString(out.resolve("report/index.html")))
        .contains("no generator was trained");
  }

  @Test
  void methodsMayDifferInMoreThanTheirLoss() throws IOException {
    Path out = directory.resolve("methods");
    String methods =
        "methods={augmented: {metric-loss: {name: none}, augmentation: generated-neutral},"
            + " nm: {metric-loss: {name: nm-tuplet, rank: 4}},"
            + " plain: {metric-loss: {name: rml, rank: 4}, rml: {batch: 8, clip-norm: 0}}}";
    CommandLineRun run = run(StopSignal.never(), out, "--set", methods);
    assertThat(run.err()).isEmpty();
    ExperimentResults results = ResultsFile.read(out.resolve(ResultsFile.NAME));
    assertThat(results.methods()).containsOnlyKeys("augmented", "nm", "plain");
    // Tuplets of all seven queries; eight queries and references, but for an epoch's last batch.
    assertThat(results.methods().get("nm").comparisonsPerBatch()).isEqualTo(2 * 7 * 7);
    assertThat(results.methods().get("plain").comparisonsPerBatch()).isBetween(8L, 16L);
    for (Prediction prediction : PredictionsFile.read(out.resolve(PredictionsFile.NAME))) {
      assertThat(prediction.scores()).hasSize(7);
    }

    Path tuned = directory.resolve("tuned");
    String initial = "rml.initial=" + out.resolve("stages/fold-0/augmented.npz");
    String[] neutral = {"--set", initial, "--set", "rml.references=neutral"};
    assertThat(run(StopSignal.never(), tuned, neutral).err()).isEmpty();
    assertThat(ResultsFile.read(tuned.resolve(ResultsFile.NAME)).provenance().models())
        .containsOnly(entry("rml.initial", Sha256.of(out.resolve("stages/fold-0/augmented.npz"))));
  }

  @Test
  void wrongMethodsAreRefusedEarly() {
    assertThat(refusal("methods={a: {metric-loss: {name: none}, rml: {lamda: 1}}}"))
        .contains("methods.a.rml: unknown key lamda: did you mean lambda?");
    assertThat(refusal("methods={a: {metric-loss: {name: none}, rml: {lambda: -1}}}"))
        .contains("methods.a.rml: lambda must be a number from 0 to 1000, found -1");
    assertThat(refusal("methods={a: {metric-loss: {name: rml}, augmentation: generated-neutral}}"))
        .contains("methods.a.augmentation: a loss that compares with references");
    assertThat(refusal("methods={a: {metric-loss: {name: none}, augmentation: flips}}"))
        .contains("must be one of none, generated-neutral, found \"flips\"");
    assertThat(refusal("rml.initial=nowhere.npz"))
        .contains("rml.initial: there is no file nowhere.npz");
  }

  private String refusal(String setting) {
    CommandLineRun run = run(StopSignal.never(), directory.resolve("refused"), "--set", setting);
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).hasLineCount(1);
    return run.err();
  }

  private static void assertAddsUp(
      MethodResult result, List<Prediction> predictions, String method) {
    List<Prediction> own = predictions.stream().filter(p -> p.method().equals(method)).toList();
    long correct = own.stream().filter(Prediction::correct).count();
    assertThat(own).hasSize(IMAGES);
    assertThat(own.stream().map(Prediction::image).distinct()).hasSize(IMAGES);
    assertThat(result.accuracy().pooled()).isEqualTo((double) correct / IMAGES);
    assertThat(result.confusion().stream().flatMap(List::stream).mapToInt(i -> i).sum())
        .isEqualTo(IMAGES);
    assertThat(result.foldAccuracies()).hasSize(2);
  }

  @Test
  void nobodyIsInTwoPartsOfAFoldAndEverybodyIsTestedOnce() {
    Path out = finished("run");
    List<Fold> folds = FoldFile.read(out.resolve("folds.csv"));
    List<Prediction> predictions = PredictionsFile.read(out.resolve(PredictionsFile.NAME));
    Set<String> tested = new HashSet<>();
    for (Fold fold : folds) {
      assertThat(fold.train()).doesNotContainAnyElementsOf(fold.test());
      assertThat(fold.train()).doesNotContainAnyElementsOf(fold.validation());
      assertThat(fold.validation()).doesNotContainAnyElementsOf(fold.test());
      fold.test().forEach(person -> assertThat(tested.add(person)).isTrue());
      assertThat(
              predictions.stream().filter(p -> p.fold() == fold.index()).map(Prediction::subject))
          .hasSameElementsAs(fold.test());
    }
    assertThat(tested).hasSize(PEOPLE);
  }

  @Test
  void oneSeedGivesTheSameNumbersAndAnotherSeedOthers() throws IOException {
    JsonNode first = numbers(finished("first"));
    JsonNode second = numbers(finished("second"));
    assertThat(second).isEqualTo(first);
    Path other = directory.resolve("other");
    assertThat(run(StopSignal.never(), other, "--seed", "4").exitCode()).isZero();
    assertThat(numbers(other).get("hng")).isNotEqualTo(first.get("hng"));
  }

  @Test
  void aRunStoppedAgainAndAgainEndsAsAnUndisturbedOne() throws IOException {
    JsonNode undisturbed = numbers(finished("whole"));
    Path out = directory.resolve("stopped");
    String[] resume = {};
    int stops = 0;
    CommandLineRun run;
    do {
      AtomicInteger steps = new AtomicInteger(BEFORE_TRAINING + 8 + 2 * stops);
      run = run(() -> steps.getAndDecrement() <= 0, out, resume);
      resume = new String[] {"--resume"};
      stops += run.exitCode() == ExitCode.INTERRUPTED ? 1 : 0;
      assertThat(stops).as("progress between stops").isLessThan(40);
    } while (run.exitCode() == ExitCode.INTERRUPTED);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(stops).isGreaterThan(3);
    assertThat(numbers(out)).isEqualTo(undisturbed);
  }

  @Test
  void aRunGoesOnWithTheFoldsItBeganWithOnly() throws IOException {
    Path file = directory.resolve("folds.csv");
    Files.writeString(file, folds("S001", "S002", "S003", "S004", "S005", "S006"));
    String own = "protocol.fold-file=" + file;
    Path out = directory.resolve("own");
    AtomicInteger steps =
        new AtomicInteger(PEOPLE * 7 + BEFORE_TRAINING + 10); // the faces are written
    CommandLineRun stopped = run(() -> steps.getAndDecrement() <= 0, out, "--set", own);
    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(FoldFile.read(out.resolve("folds.csv"))).isEqualTo(FoldFile.read(file));

    Files.writeString(file, folds("S006", "S002", "S003", "S004", "S005", "S001"));
    CommandLineRun changed = run(StopSignal.never(), out, "--set", own, "--resume");
    assertThat(changed.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(changed.err()).contains("folds.csv: the run began with other folds").hasLineCount(1);
  }

  /** One fold: the first four train, then one for validation, one to test. */
  private static String folds(String... people) {
    StringBuilder text = new StringBuilder("fold,subject,role\n");
    for (int i = 0; i < people.length; i++) {
      text.append("0,").append(people[i]);
      text.append(i < 4 ? ",train\n" : i == 4 ? ",validation\n" : ",test\n");
    }
    return text.toString();
  }

  @Test
  void theTrainedClassifierCanBeLoaded() {
    Path out = finished("run");
    try (ExpressionClassifier classifier =
        ExpressionClassifier.load(out.resolve("stages/fold-0/idferm.npz"))) {
      assertThat(classifier.classify(new float[3600]).ranked()).hasSize(7);
      Provenance made = classifier.card().provenance().orElseThrow();
      assertThat(made.method()).isEqualTo("idferm");
      assertThat(made.configuration()).contains("experiment: ");
    }
  }

  /** The results without what may differ between equal runs: times, and the output's place. */
  private static JsonNode numbers(Path out) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(Files.readString(out.resolve(ResultsFile.NAME)));
    strip(tree);
    return tree;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("trainingSeconds", "stageSeconds"));
      object.forEach(ToyExperimentTest::strip);
    } else if (node instanceof ArrayNode array) {
      array.forEach(ToyExperimentTest::strip);
    }
  }
}
