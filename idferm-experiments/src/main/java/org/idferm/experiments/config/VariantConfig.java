package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a variant differs from a section of the configuration.
 *
 * @param changes keys of the section with other values; none for the section as configured
 */
public record VariantConfig(@JsonAnySetter @JsonAnyGetter Map<String, Object> changes) {

  /**
   * Copies the changes, in alphabetical order; null stands for none.
   *
   * @param changes keys of the section with other values
   */
  public VariantConfig {
    changes =
        changes == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<String, Object>(changes));
  }
}
