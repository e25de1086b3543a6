package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of {@code results.json}. All accuracies and rates are shares from 0 to 1, all times
 * are seconds.
 *
 * @param experiment the experiment's name
 * @param dataset the faces used
 * @param protocol how they were divided
 * @param methods each method's figures, in the configuration's order
 * @param hng the generator's figures
 * @param provenance what made these figures
 */
public record ExperimentResults(
    String experiment,
    DatasetSummary dataset,
    ProtocolSummary protocol,
    Map<String, MethodResult> methods,
    HngResult hng,
    Provenance provenance) {

  /**
   * Copies the map of methods, keeping its order.
   *
   * @param experiment the experiment's name
   * @param dataset the faces used
   * @param protocol how they were divided
   * @param methods each method's figures
   * @param hng the generator's figures
   * @param provenance what made these figures
   */
  public ExperimentResults {
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
  }
}
