package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One method's figures.
 *
 * @param accuracy over folds
 * @param foldAccuracies each fold's accuracy on its test people
 * @param confusion images of true class (row) taken for class (column), all folds together
 * @param perClass each class's scores, by label
 * @param trainingSeconds training time of all folds together, HNG not included
 * @param comparisonsPerBatch distances that the metric loss compares in one mini-batch; 0 without a
 *     metric loss
 * @param bestEpochs the epoch kept in each fold, counted from 1
 */
public record MethodResult(
    Accuracy accuracy,
    List<Double> foldAccuracies,
    List<List<Integer>> confusion,
    Map<String, ClassScore> perClass,
    double trainingSeconds,
    long comparisonsPerBatch,
    List<Integer> bestEpochs) {

  /**
   * Copies the collections.
   *
   * @param accuracy accuracy over folds
   * @param foldAccuracies each fold's accuracy on its test people
   * @param confusion image counts by true and predicted class
   * @param perClass each class's scores
   * @param trainingSeconds training time of all folds together
   * @param comparisonsPerBatch distances that the metric loss compares in one mini-batch
   * @param bestEpochs the epoch kept in each fold
   */
  public MethodResult {
    foldAccuracies = List.copyOf(foldAccuracies);
    confusion = confusion.stream().map(List::copyOf).toList();
    perClass = Collections.unmodifiableMap(new LinkedHashMap<>(perClass));
    bestEpochs = List.copyOf(bestEpochs);
  }
}
