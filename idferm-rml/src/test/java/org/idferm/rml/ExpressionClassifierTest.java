package org.idferm.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.idferm.core.face.Expression;
import org.idferm.core.graph.Graph;
import org.idferm.rml.model.ModelCard;
import org.idferm.rml.model.TestCards;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionClassifierTest {

  private static final FerNetOptions NET = new FerNetOptions(6, 32, 4, 3, 0.1);

  private final ExpressionClassifier classifier = untrained(TestCards.of(NET));

  @TempDir private Path directory;

  private static ExpressionClassifier untrained(ModelCard card) {
    try (Graph graph = Graph.create(5)) {
      FerNet.classifier(graph, card.network());
      return new ExpressionClassifier(card, graph.parameters());
    }
  }

  private static float[][] noise(int images, long seed) {
    Random random = new Random(seed);
    float[][] noise = new float[images][FerNet.PIXELS];
    for (float[] image : noise) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextGaussian();
      }
    }
    return noise;
  }

  @AfterEach
  void close() {
    classifier.close();
  }

  @Test
  void scoresHaveNames() {
    ExpressionScores scores = classifier.classify(noise(1, 1)[0]);
    assertThat(scores.classes())
        .containsExactly(Expression.NEUTRAL, Expression.ANGER, Expression.CONTEMPT);
    assertThat(scores.probabilities()[1]).isEqualTo(scores.of(Expression.ANGER));
    assertThat(scores.best()).isEqualTo(scores.ranked().get(0));
    float sum = 0;
    for (float probability : scores.probabilities()) {
      sum += probability;
    }
    assertThat(sum).isBetween(0.9999f, 1.0001f);
  }

  @Test
  void anyNumberOfImagesGetsWhatEachGetsAlone() {
    float[][] images = noise(75, 2); // 64, 8 and three times 1
    float[][] together = classifier.probabilities(images);
    for (int i : new int[] {0, 63, 64, 71, 72, 74}) {
      float[] alone = classifier.probabilities(new float[][] {images[i]})[0];
      for (int c = 0; c < alone.length; c++) {
        assertThat(together[i][c]).isBetween(alone[c] - 1e-5f, alone[c] + 1e-5f);
      }
    }
    assertThat(classifier.classify(new float[0][])).isEmpty();
  }

  @Test
  void manyThreadsGetTheNumbersOfOne() throws Exception {
    List<float[][]> inputs = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      inputs.add(noise(1 + i % 9, i));
    }
    List<float[][]> expected = inputs.stream().map(classifier::probabilities).toList();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        for (int i = 0; i < inputs.size(); i++) {
          int n = i;
          calls.add(
              () -> Arrays.deepEquals(classifier.probabilities(inputs.get(n)), expected.get(n)));
        }
      }
      for (Future<Boolean> same : threads.invokeAll(calls)) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void oneThreadMayLoadAndAnotherClassify() throws Exception {
    // At the default size oneDNN needs scratch memory, which must not belong to a thread.
    FerNetOptions full = FerNetOptions.defaults(7);
    float[][] images = noise(8, 3);
    try (ExpressionClassifier large = untrained(TestCards.of(full))) {
      float[][] expected = large.probabilities(images);
      ExecutorService other = Executors.newSingleThreadExecutor();
      try {
        assertThat(other.submit(() -> large.probabilities(images)).get()).isDeepEqualTo(expected);
      } finally {
        other.shutdown();
      }
    }
  }

  @Test
  void aClosedOneRefusesToWork() {
    classifier.close();
    assertThatIllegalStateException().isThrownBy(() -> classifier.classify(noise(1, 1)));
  }

  @Test
  void aSavedOneGivesTheSameNumbers() {
    Path file = directory.resolve("model.npz");
    classifier.save(file);
    try (ExpressionClassifier loaded = ExpressionClassifier.load(file)) {
      assertThat(loaded.card()).isEqualTo(classifier.card());
      float[][] images = noise(3, 4);
      assertThat(loaded.probabilities(images)).isDeepEqualTo(classifier.probabilities(images));
    }
  }
}
