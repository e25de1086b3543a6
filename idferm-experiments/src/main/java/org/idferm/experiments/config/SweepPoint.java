package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One point of a sweep.
 *
 * @param settings the swept keys with their values here; empty if nothing is swept
 * @param config the configuration with these values and without a sweep
 */
public record SweepPoint(Map<String, Object> settings, ExperimentConfig config) {

  /**
   * Copies the settings, keeping their order.
   *
   * @param settings the swept keys with their values here
   * @param config the configuration with these values
   */
  public SweepPoint {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * All points of a configuration's sweep, the last key's values changing fastest.
   *
   * @param config with or without a sweep
   * @return at least one point
   */
  public static List<SweepPoint> of(ExperimentConfig config) {
    List<Map<String, Object>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<Object>> swept : config.sweep().values().entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> combination : combinations) {
        for (Object value : swept.getValue()) {
          Map<String, Object> settings = new LinkedHashMap<>(combination);
          settings.put(swept.getKey(), value);
          longer.add(settings);
        }
      }
      combinations = longer;
    }
    return combinations.stream().map(settings -> at(config, settings)).toList();
  }

  /**
   * A configuration with some values changed.
   *
   * @param config with or without a sweep
   * @param settings full keys with their values
   * @return the point; its configuration sweeps nothing
   */
  public static SweepPoint at(ExperimentConfig config, Map<String, Object> settings) {
    ObjectNode tree = (ObjectNode) ConfigYaml.tree(config);
    tree.putObject(SweepCheck.KEY);
    settings.forEach(
        (key, value) ->
            ConfigTrees.set(
                tree, new ConfigOverride(key, ConfigYaml.tree(value), SweepCheck.KEY + "." + key)));
    return new SweepPoint(settings, ConfigYaml.bind(tree, ExperimentConfig.class));
  }
}
