package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was trained on, where that was another data set than the one tested. Classes of equal names
 * are the same class; those that only one set has take no part.
 *
 * @param training the faces to train on and to choose the epoch by, of the common classes alone
 * @param trainingImages images of each common class, by label
 * @param trainingLeftOut images of the training set's other classes, by label; none of them is used
 *     as a query
 * @param testLeftOut the same of the set tested
 */
public record CrossDataset(
    DatasetSummary training,
    Map<String, Integer> trainingImages,
    Map<String, Integer> trainingLeftOut,
    Map<String, Integer> testLeftOut) {

  /**
   * Copies the maps, keeping their order.
   *
   * @param training the faces trained on
   * @param trainingImages images of each common class
   * @param trainingLeftOut images of the training set's other classes
   * @param testLeftOut the same of the set tested
   */
  public CrossDataset {
    trainingImages = copy(trainingImages);
    trainingLeftOut = copy(trainingLeftOut);
    testLeftOut = copy(testLeftOut);
  }

  private static Map<String, Integer> copy(Map<String, Integer> counts) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
