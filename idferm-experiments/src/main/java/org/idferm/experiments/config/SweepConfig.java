package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keys of the configuration that take several values in one run. Every combination of values is one
 * point of the sweep.
 *
 * @param values by full key, for example {@code rml.lambda}, the keys in alphabetical order and the
 *     values in the order given: text, numbers or booleans
 */
public record SweepConfig(@JsonAnySetter @JsonAnyGetter Map<String, List<Object>> values) {

  /**
   * Copies the values, the keys in alphabetical order; null stands for none.
   *
   * @param values by full key
   */
  public SweepConfig {
    Map<String, List<Object>> copy = new TreeMap<>();
    if (values != null) {
      values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    }
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * No sweep.
   *
   * @return a sweep without keys
   */
  public static SweepConfig none() {
    return new SweepConfig(Map.of());
  }
}
