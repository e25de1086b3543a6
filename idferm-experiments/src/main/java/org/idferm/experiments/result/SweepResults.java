package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of {@code results.json} of a run that sweeps keys of its configuration.
 *
 * @param experiment the experiment's name
 * @param dataset the faces used
 * @param protocol how they were divided
 * @param sweep the swept keys with all their values
 * @param points every combination of values, the last key's values changing fastest
 * @param provenance what made these figures
 */
public record SweepResults(
    String experiment,
    DatasetSummary dataset,
    ProtocolSummary protocol,
    Map<String, List<Object>> sweep,
    List<SweepPointResult> points,
    Provenance provenance)
    implements RunResults {

  /**
   * Copies the collections, keeping their order.
   *
   * @param experiment the experiment's name
   * @param dataset the faces used
   * @param protocol how they were divided
   * @param sweep the swept keys with all their values
   * @param points every combination of values
   * @param provenance what made these figures
   */
  public SweepResults {
    sweep = Collections.unmodifiableMap(new LinkedHashMap<>(sweep));
    points = List.copyOf(points);
  }
}
