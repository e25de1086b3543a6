package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The optimiser of one part of the generator.
 *
 * @param name {@code adam} (default) or {@code sgd}
 * @param options the remaining keys: {@code learning-rate}, by default that of {@code hng}; {@code
 *     beta1} and {@code beta2} of {@code adam}; {@code momentum} and {@code weight-decay} of {@code
 *     sgd}
 */
public record OptimizerConfig(
    @OneOf({"adam", "sgd"}) String name,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> options) {

  /**
   * Copies the options, in alphabetical order; null stands for none.
   *
   * @param name the optimiser's name
   * @param options the remaining keys
   */
  public OptimizerConfig {
    options =
        options == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<String, Object>(options));
  }

  /**
   * What holds where a configuration says nothing.
   *
   * @return Adam with its standard settings
   */
  public static OptimizerConfig defaults() {
    return new OptimizerConfig("adam", Map.of());
  }
}
