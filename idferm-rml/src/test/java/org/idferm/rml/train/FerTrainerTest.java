package org.idferm.rml.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StoppedException;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.FerEmbedder;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.model.TestCards;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.network.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class FerTrainerTest {

  private static final FerNetOptions NET = new FerNetOptions(2, 16, 4, Patterns.CLASSES, 0.1);
  private static final Map<String, Object> RANK = Map.of("rank", 4);

  @TempDir private Path directory;

  @Test
  void softmaxAloneLearnsAndClassifies() {
    TrainedFerNet trained = trainer("none", Map.of(), 6, 0.02).train(patterns(), held(), quiet());
    assertThat(trained.curve()).hasSize(6);
    assertThat(best(trained).validationAccuracy()).isGreaterThan(0.9);
    assertThat(trained.comparisonsPerBatch()).isZero();
    try (ExpressionClassifier classifier =
        new ExpressionClassifier(TestCards.of(NET), trained.parameters())) {
      assertThat(accuracy(classifier)).isEqualTo(best(trained).validationAccuracy());
      assertThat(classifier.classify(new float[0][])).isEmpty();
    }
  }

  @Test
  void radialMetricLearningLearnsToo() {
    TrainedFerNet trained = trainer("rml", RANK, 8, 0.01).train(patterns(), held(), quiet());
    assertThat(best(trained).validationAccuracy()).isGreaterThan(0.9);
    EpochRecord first = trained.curve().get(0);
    EpochRecord last = trained.curve().get(7);
    assertThat(last.metricLoss()).isLessThan(0.7 * first.metricLoss());
    assertThat(trained.comparisonsPerBatch()).isEqualTo(12);
    assertThat(trained.parameters()).containsKeys("fc-ml/W", "rml/L_A", "rml/b");
    try (FerEmbedder f = FerEmbedder.ofMetricBranch(NET, trained.parameters());
        FerEmbedder hidden = FerEmbedder.ofExpressionBranch(NET, trained.parameters());
        ExpressionClassifier classifier =
            new ExpressionClassifier(TestCards.of(NET), trained.parameters())) {
      assertThat(f.embed(held().images())).hasDimensions(12, 4);
      assertThat(hidden.embed(held().images())).hasDimensions(12, 16);
      assertThat(classifier.probabilities(held().images())).hasDimensions(12, 3);
    }
  }

  @Test
  void equalSeedsGiveEqualNumbers() {
    TrainedFerNet one = trainer("rml", RANK, 2, 0.01).train(patterns(), held(), quiet());
    TrainedFerNet two = trainer("rml", RANK, 2, 0.01).train(patterns(), held(), quiet());
    assertSame(one, two);
    FerTrainer other = new FerTrainer(NET, MetricLosses.create("rml", RANK), options(2, 0.01), 8);
    assertThat(other.train(patterns(), held(), quiet()).curve().get(0).loss())
        .isNotEqualTo(one.curve().get(0).loss());
  }

  @Test
  void aRunStoppedAndResumedEndsLikeOneUndisturbed() {
    Path checkpoint = directory.resolve("run.npz");
    // Patience 1, so that the rate is halved and the best network reloaded on the way.
    FerTrainer trainer =
        new FerTrainer(
            NET,
            MetricLosses.create("rml", Map.of("rank", 4, "centres", "running")),
            new FerTrainingOptions(4, 0.01, 0.9, 1e-4, 1, 1, Reload.LOSS, 1e9),
            7);
    TrainedFerNet undisturbed = trainer.train(patterns(), held(), quiet());
    assertThat(undisturbed.curve()).anyMatch(EpochRecord::reloaded);
    assertThat(undisturbed.parameters().get("rml/seen").toFloatVector()).containsOnly(1);
    assertThat(undisturbed.parameters().get("rml/centres").amaxNumber().doubleValue()).isPositive();
    for (int stopAfter : new int[] {7, 8, 3}) {
      AtomicInteger steps = new AtomicInteger();
      TrainingControl control =
          control(() -> steps.incrementAndGet() > stopAfter, Optional.of(checkpoint));
      assertThatThrownBy(() -> trainer.train(patterns(), held(), control))
          .isInstanceOf(StoppedException.class)
          .hasMessageStartingWith("toy stopped in epoch");
    }
    TrainedFerNet resumed =
        trainer.train(patterns(), held(), control(() -> false, Optional.of(checkpoint)));
    assertSame(undisturbed, resumed);
    TrainedFerNet again =
        trainer.train(patterns(), held(), control(() -> true, Optional.of(checkpoint)));
    assertSame(undisturbed, again);
  }

  @Test
  void withoutGainTheRateIsHalvedAndTheBestNetworkReloaded() {
    // All held-out images look like class 0 but are said to be of class 1: nothing to gain.
    float[][] images = {held().images()[0], held().images()[3]};
    LabelledImages mislabelled = new LabelledImages(images, new int[] {1, 1});
    FerTrainingOptions options =
        new FerTrainingOptions(5, 0.02, 0.9, 1e-4, 1, 2, Reload.ACCURACY, 0);
    TrainedFerNet trained =
        new FerTrainer(NET, MetricLosses.create("none", Map.of()), options, 7)
            .train(patterns(), mislabelled, quiet());
    double rate = 0.02;
    for (EpochRecord epoch : trained.curve()) {
      assertThat(epoch.learningRate()).isEqualTo(rate);
      rate = epoch.reloaded() ? rate / 2 : rate;
      assertThat(epoch.degenerateBatches()).isZero();
    }
    assertThat(rate).isLessThan(0.02);
  }

  @Test
  void anInitialNetworkIsCarriedOverButForItsClasses() {
    TrainedFerNet first = trainer("none", Map.of(), 1, 0.01).train(patterns(), held(), quiet());
    FerNetOptions four = new FerNetOptions(2, 16, 4, 4, 0.1);
    FerTrainer second =
        new FerTrainer(
            four, MetricLosses.create("rml", RANK), options(1, 1e-8), 9, first.parameters());
    Map<String, INDArray> carried = second.train(patterns(), held(), quiet()).parameters();
    for (String name : List.of("conv1/W", "inception2/5x5/b", "fc2-2/W")) {
      assertThat(distance(carried.get(name), first.parameters().get(name))).isLessThan(1e-5);
    }
    assertThat(carried.get("fc-ec/W").shape()).containsExactly(16, 4);
    assertThat(carried).containsKeys("fc-ml/W", "rml/L_A");
    FerNetOptions wide = new FerNetOptions(3, 16, 4, 3, 0.1);
    FerTrainer misfit =
        new FerTrainer(
            wide, MetricLosses.create("none", Map.of()), options(1, 0.1), 9, first.parameters());
    assertThatThrownBy(() -> misfit.train(patterns(), held(), quiet()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("conv1/W has shape [3, 3, 1, 2], this one's [3, 3, 1, 3]");
  }

  private static double distance(INDArray a, INDArray b) {
    return a.sub(b).amaxNumber().doubleValue();
  }

  @Test
  void anExtraClassServesTrainingOnly() {
    TrainingQueries withReferences =
        new TrainingQueries() {
          @Override
          public Iterable<QueryBatch> epoch(int epoch) {
            List<QueryBatch> batches = new ArrayList<>();
            patterns().epoch(epoch).forEach(batch -> batches.add(withNeutrals(batch)));
            return batches;
          }

          @Override
          public int batchesPerEpoch() {
            return patterns().batchesPerEpoch();
          }

          @Override
          public int extraClasses() {
            return 1;
          }
        };
    TrainedFerNet trained =
        trainer("none", Map.of(), 6, 0.02).train(withReferences, held(), quiet());
    assertThat(trained.options()).isEqualTo(NET);
    assertThat(trained.parameters().get("fc-ec/W").shape()).containsExactly(16, 3);
    assertThat(trained.parameters().get("fc-ec/b").length()).isEqualTo(3);
    assertThat(best(trained).validationAccuracy()).isGreaterThan(0.9);
    try (ExpressionClassifier classifier =
        new ExpressionClassifier(TestCards.of(NET), trained.parameters())) {
      assertThat(accuracy(classifier)).isEqualTo(best(trained).validationAccuracy());
    }
  }

  /** Of the held-out images. */
  private static double accuracy(ExpressionClassifier classifier) {
    LabelledImages held = held();
    float[][] probabilities = classifier.probabilities(held.images());
    long correct =
        IntStream.range(0, probabilities.length)
            .filter(i -> Softmax.argMax(probabilities[i]) == held.labels()[i])
            .count();
    return (double) correct / probabilities.length;
  }

  /** The batch's references as further queries of a class of their own. */
  private static QueryBatch withNeutrals(QueryBatch batch) {
    float[][] images =
        Stream.of(batch.queries(), batch.references())
            .flatMap(Arrays::stream)
            .toArray(float[][]::new);
    int[] labels = Arrays.copyOf(batch.labels(), images.length);
    Arrays.fill(labels, batch.labels().length, labels.length, Patterns.CLASSES);
    return new QueryBatch(images, new float[0][], labels);
  }

  @Test
  void aLossThatMinesByPersonNeedsPeople() {
    FerTrainer trainer = trainer("nm-tuplet", RANK, 1, 0.01);
    assertThat(trainer.train(patterns(), held(), quiet()).comparisonsPerBatch()).isEqualTo(72);
    QueryBatch known = Patterns.batch(new Random(1), 0, 1);
    TrainingQueries unknown =
        queries(new QueryBatch(known.queries(), known.references(), known.labels()));
    assertThatThrownBy(() -> trainer.train(unknown, held(), quiet()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the metric loss mines by person, the batch has none");
  }

  @Test
  void aCheckpointOfAnotherRunIsRefused() throws Exception {
    Path checkpoint = directory.resolve("run.npz");
    trainer("none", Map.of(), 1, 0.01)
        .train(patterns(), held(), control(() -> false, Optional.of(checkpoint)));
    assertThatThrownBy(
            () ->
                trainer("none", Map.of(), 1, 0.02)
                    .train(patterns(), held(), control(() -> false, Optional.of(checkpoint))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("run.npz")
        .hasMessageContaining("another network, seed or training setting");
    Files.write(checkpoint, new byte[] {1, 2, 3});
    assertThatThrownBy(
            () ->
                trainer("none", Map.of(), 1, 0.01)
                    .train(patterns(), held(), control(() -> false, Optional.of(checkpoint))))
        .isInstanceOf(DataException.class);
  }

  @Test
  void aDivergingRunIsSlowedDownOrGivenUp() {
    TrainedFerNet slowed = trainer("none", Map.of(), 1, 10).train(patterns(), held(), quiet());
    EpochRecord first = slowed.curve().get(0);
    assertThat(first.restarts()).isPositive();
    assertThat(first.learningRate()).isEqualTo(10 / Math.pow(2, first.restarts()));
    float[][] broken = {held().images()[0].clone()};
    broken[0][0] = Float.POSITIVE_INFINITY;
    TrainingQueries hopeless = queries(new QueryBatch(broken, new float[0][], new int[] {0}));
    assertThatThrownBy(() -> trainer("none", Map.of(), 1, 0.1).train(hopeless, held(), quiet()))
        .isInstanceOf(UserException.class)
        .hasMessageMatching("training diverges in epoch 1 \\(loss softmax is NaN\\), .*");
  }

  @Test
  void missingReferencesAndForeignLabelsAreRefused() {
    float[][] image = {held().images()[0]};
    TrainingQueries bare = queries(new QueryBatch(image, new float[0][], new int[] {0}));
    assertThatThrownBy(() -> trainer("rml", RANK, 1, 0.1).train(bare, held(), quiet()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the metric loss needs references, the batch has none");
    LabelledImages foreign = new LabelledImages(image, new int[] {3});
    assertThatThrownBy(() -> trainer("none", Map.of(), 1, 0.1).train(bare, foreign, quiet()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label 3 is not one of 3 classes");
  }

  private static void assertSame(TrainedFerNet one, TrainedFerNet two) {
    assertThat(two.bestEpoch()).isEqualTo(one.bestEpoch());
    assertThat(two.parameters().keySet()).isEqualTo(one.parameters().keySet());
    one.parameters()
        .forEach(
            (name, value) ->
                assertThat(bits(two.parameters().get(name))).as(name).isEqualTo(bits(value)));
    assertThat(two.curve().stream().map(FerTrainerTest::untimed))
        .isEqualTo(one.curve().stream().map(FerTrainerTest::untimed).toList());
  }

  private static float[] bits(INDArray array) {
    return array.dup('c').reshape(array.length()).toFloatVector();
  }

  private static EpochRecord untimed(EpochRecord one) {
    double[] row = one.toRow();
    row[row.length - 1] = 0;
    return EpochRecord.ofRow(row);
  }

  private static EpochRecord best(TrainedFerNet trained) {
    return trained.curve().get(trained.bestEpoch() - 1);
  }

  private static FerTrainer trainer(
      String loss, Map<String, Object> lossOptions, int epochs, double learningRate) {
    return new FerTrainer(
        NET, MetricLosses.create(loss, lossOptions), options(epochs, learningRate), 7);
  }

  private static FerTrainingOptions options(int epochs, double learningRate) {
    return new FerTrainingOptions(epochs, learningRate, 0.9, 1e-4, 1, 10, Reload.LOSS, 1e9);
  }

  private static Patterns patterns() {
    return new Patterns(5);
  }

  private static TrainingQueries queries(QueryBatch batch) {
    return new TrainingQueries() {
      @Override
      public Iterable<QueryBatch> epoch(int epoch) {
        return List.of(batch);
      }

      @Override
      public int batchesPerEpoch() {
        return 1;
      }
    };
  }

  private static LabelledImages held() {
    return Patterns.validation();
  }

  private static TrainingControl quiet() {
    return TrainingControl.none();
  }

  private static TrainingControl control(BooleanSupplier stop, Optional<Path> checkpoint) {
    return new TrainingControl("toy", Progress.silent(), stop, checkpoint);
  }
}
