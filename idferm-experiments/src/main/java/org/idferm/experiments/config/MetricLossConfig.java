package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metric loss by name, with options that only the loss itself knows and checks.
 *
 * @param name the loss's name, for example {@code rml}; {@link #NONE} for softmax alone
 * @param options the remaining keys: text, whole numbers, decimal numbers, booleans, or lists and
 *     maps of them
 */
public record MetricLossConfig(
    @Name String name, @JsonAnySetter @JsonAnyGetter Map<String, Object> options) {

  /** The name that stands for no metric loss. */
  public static final String NONE = "none";

  /**
   * Copies the options, in alphabetical order; null stands for none.
   *
   * @param name the loss's name
   * @param options the remaining keys
   */
  public MetricLossConfig {
    options =
        options == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<String, Object>(options));
  }

  /**
   * Whether there is no metric loss.
   *
   * @return true for {@link #NONE}
   */
  public boolean isNone() {
    return name.equals(NONE);
  }
}
