package org.idferm.experiments.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.Prediction;
import org.idferm.rml.measure.ExpressionRetrieval;
import org.idferm.rml.measure.IdentityMatching;
import org.idferm.rml.measure.IdentityProbe;
import org.idferm.rml.measure.SpaceMeasures;

/** Made-up outcomes for tests. */
public final class Outcomes {

  private Outcomes() {}

  /** A fold in which the first {@code right} of {@code images} images are classified correctly. */
  public static FoldOutcome of(
      int fold, int repetition, int right, int images, EmbeddingMeasures embedding) {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < images; i++) {
      String predicted = i < right ? "happy" : "fear";
      predictions.add(
          new Prediction(
              "f%d-%d.png".formatted(fold, i),
              "S" + i % 4,
              "S%d/%d".formatted(i % 4, i),
              1,
              "happy",
              repetition,
              fold,
              "m",
              predicted,
              List.of()));
    }
    return new FoldOutcome(fold, repetition, predictions, 10 * (fold + 1), 14, 2, embedding);
  }

  /** Measures of FC2-2, with and without training. */
  public static EmbeddingMeasures embedding(double probe, double[][] plane) {
    Map<FeatureSpace, SpaceMeasures> spaces = new EnumMap<>(FeatureSpace.class);
    spaces.put(FeatureSpace.UNTRAINED, space(0.7));
    spaces.put(FeatureSpace.EXPRESSION_BRANCH, space(probe));
    return new EmbeddingMeasures(spaces, plane);
  }

  private static SpaceMeasures space(double probe) {
    return new SpaceMeasures(
        new ExpressionRetrieval(0.8, 0.6, 20),
        0.3,
        0.1,
        new IdentityProbe(probe, 0.1, 10, 0),
        new IdentityMatching(0.4, 0.1, 0.7, 0.35, 20));
  }
}
