package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One method's figures.
 *
 * @param accuracy over folds and repetitions
 * @param repetitionSd sample standard deviation (divisor n - 1) of the repetitions' mean
 *     accuracies; 0 for a single repetition
 * @param foldAccuracies each fold's accuracy on its test people, mean over repetitions
 * @param scores each repetition's and fold's accuracy, in this order
 * @param confusion images or sequences of true class (row) taken for class (column), all folds and
 *     repetitions together
 * @param perClass each class's scores, by label
 * @param trainingSeconds training time of all folds and repetitions together, HNG not included
 * @param comparisonsPerBatch distances that the metric loss compares in one mini-batch; 0 without a
 *     metric loss
 * @param degenerateBatches mini-batches in which some class had fewer than two queries, all folds
 *     and repetitions together
 * @param imageAccuracy over single images; {@code accuracy} itself where images are scored
 */
public record MethodResult(
    Accuracy accuracy,
    double repetitionSd,
    List<Double> foldAccuracies,
    List<FoldScore> scores,
    List<List<Integer>> confusion,
    Map<String, ClassScore> perClass,
    double trainingSeconds,
    long comparisonsPerBatch,
    long degenerateBatches,
    Accuracy imageAccuracy) {

  /**
   * Copies the collections.
   *
   * @param accuracy accuracy over folds and repetitions
   * @param repetitionSd deviation of the repetitions' means
   * @param foldAccuracies each fold's accuracy on its test people
   * @param scores each repetition's and fold's accuracy
   * @param confusion image counts by true and predicted class
   * @param perClass each class's scores
   * @param trainingSeconds training time of all folds together
   * @param comparisonsPerBatch distances that the metric loss compares in one mini-batch
   * @param degenerateBatches mini-batches that lacked a pair of some class
   * @param imageAccuracy over single images
   */
  public MethodResult {
    foldAccuracies = List.copyOf(foldAccuracies);
    confusion = confusion.stream().map(List::copyOf).toList();
    perClass = Collections.unmodifiableMap(new LinkedHashMap<>(perClass));
    scores = List.copyOf(scores);
  }

  /** The same figures, of sequences, beside what single images gave. */
  public MethodResult withImageAccuracy(Accuracy ofImages) {
    return new MethodResult(
        accuracy,
        repetitionSd,
        foldAccuracies,
        scores,
        confusion,
        perClass,
        trainingSeconds,
        comparisonsPerBatch,
        degenerateBatches,
        ofImages);
  }
}
