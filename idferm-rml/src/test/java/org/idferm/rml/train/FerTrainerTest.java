package org.idferm.rml.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
    LabelledImages held = held();
    try (ExpressionClassifier classifier =
        new ExpressionClassifier(TestCards.of(NET), trained.parameters())) {
      float[][] probabilities = classifier.probabilities(held.images());
      int correct = 0;
      for (int i = 0; i < probabilities.length; i++) {
        correct += Softmax.argMax(probabilities[i]) == held.labels()[i] ? 1 : 0;
      }
      assertThat((double) correct / probabilities.length)
          .isEqualTo(best(trained).validationAccuracy());
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
            MetricLosses.create("rml", RANK),
            new FerTrainingOptions(4, 0.01, 0.9, 1e-4, 1, 1, 1e9),
            7);
    TrainedFerNet undisturbed = trainer.train(patterns(), held(), quiet());
    assertThat(undisturbed.curve()).anyMatch(EpochRecord::reloaded);
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
    FerTrainingOptions options = new FerTrainingOptions(5, 0.02, 0.9, 1e-4, 1, 2, 1e9);
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
    return new FerTrainingOptions(epochs, learningRate, 0.9, 1e-4, 1, 10, 1e9);
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
