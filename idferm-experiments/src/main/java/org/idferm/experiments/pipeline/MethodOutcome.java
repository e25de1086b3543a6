package org.idferm.experiments.pipeline;

import java.util.List;
import org.idferm.experiments.comparison.EmbeddingMeasures;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.SequenceScores;
import org.idferm.experiments.result.TrainingCurvePoint;

/**
 * What one method reached in one fold of one repetition.
 *
 * @param repetition the repetition, counted from 0
 * @param fold the fold, counted from 0
 * @param predictions of the test people's images
 * @param curve every epoch
 * @param bestEpoch the epoch kept, chosen on the validation people
 * @param seconds training time
 * @param secondsToBest training time until the end of the epoch kept
 * @param comparisonsPerBatch distances that the metric loss compares in a mini-batch, on average
 * @param degenerateBatches mini-batches with fewer than two queries of some class
 * @param embedding what the network's features of the test people's images tell
 */
record MethodOutcome(
    int repetition,
    int fold,
    List<Prediction> predictions,
    List<TrainingCurvePoint> curve,
    int bestEpoch,
    double seconds,
    double secondsToBest,
    long comparisonsPerBatch,
    long degenerateBatches,
    EmbeddingMeasures embedding) {

  /** The same with one prediction for each sequence. */
  MethodOutcome ofSequences(List<String> classes) {
    return new MethodOutcome(
        repetition,
        fold,
        SequenceScores.of(classes, predictions),
        curve,
        bestEpoch,
        seconds,
        secondsToBest,
        comparisonsPerBatch,
        degenerateBatches,
        embedding);
  }
}
