package org.idferm.experiments.comparison;

import java.util.List;
import org.idferm.experiments.result.Prediction;

/**
 * What a comparison needs of one method in one fold, trained from one seed.
 *
 * @param fold the fold, counted from 0
 * @param repetition the seed's number, counted from 0
 * @param predictions of the test people's images, at least one
 * @param secondsToBest training time until the end of the epoch that was kept
 * @param comparisonsPerBatch distances that the metric loss compares in a mini-batch, on average
 * @param degenerateBatches mini-batches in which some class had fewer than two queries
 * @param embedding the network's measures
 */
public record FoldOutcome(
    int fold,
    int repetition,
    List<Prediction> predictions,
    double secondsToBest,
    long comparisonsPerBatch,
    long degenerateBatches,
    EmbeddingMeasures embedding) {

  /**
   * Checks that there is a prediction, and copies them.
   *
   * @throws IllegalArgumentException if there is none
   */
  public FoldOutcome {
    predictions = List.copyOf(predictions);
    if (predictions.isEmpty()) {
      throw new IllegalArgumentException("no predictions in fold " + fold);
    }
  }

  /** The share of images classified correctly, 0 to 1. */
  public double accuracy() {
    return (double) correct() / predictions.size();
  }

  /** The number of images classified correctly. */
  long correct() {
    return predictions.stream().filter(Prediction::correct).count();
  }
}
