package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one point of a sweep came to.
 *
 * @param directory where its own results lie, relative to the run's
 * @param settings the swept keys with their values
 * @param methods each method's accuracy over folds and repetitions
 * @param hng the generator's figures; null if no method needed a generator
 */
public record SweepPointResult(
    String directory, Map<String, Object> settings, Map<String, Accuracy> methods, HngResult hng) {

  /**
   * Copies the maps, keeping their order.
   *
   * @param directory where its own results lie
   * @param settings the swept keys with their values
   * @param methods each method's accuracy
   * @param hng the generator's figures
   */
  public SweepPointResult {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
  }

  /**
   * Takes what a summary needs from a point's results.
   *
   * @param directory where they lie, relative to the run's directory
   * @param settings the swept keys with their values
   * @param results the point's
   * @return the summary
   */
  public static SweepPointResult of(
      String directory, Map<String, Object> settings, ExperimentResults results) {
    Map<String, Accuracy> methods = new LinkedHashMap<>();
    results.methods().forEach((name, method) -> methods.put(name, method.accuracy()));
    return new SweepPointResult(directory, settings, methods, results.hng());
  }
}
