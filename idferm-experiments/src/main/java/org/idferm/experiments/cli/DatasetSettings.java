package org.idferm.experiments.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.config.ConfigOverride;

/** A data set's options from the command line. */
final class DatasetSettings {

  private DatasetSettings() {}

  /**
   * Reads {@code KEY=VALUE} settings, the values being YAML.
   *
   * @throws org.idferm.core.error.ConfigurationException if one has no key, no {@code =}, or no
   *     valid value
   */
  static Map<String, Object> parse(List<String> settings) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (String setting : settings) {
      ConfigOverride override = ConfigOverride.parse(setting);
      options.put(override.key(), override.plainValue());
    }
    return options;
  }
}
