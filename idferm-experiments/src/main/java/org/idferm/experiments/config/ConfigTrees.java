package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;

/** Puts defaults, a file's values and overrides together before anything is checked. */
final class ConfigTrees {

  /** Maps whose keys the user chooses: merging them would bring back what was left out. */
  private static final Set<String> REPLACED_AS_A_WHOLE =
      Set.of("methods", "variants", SweepCheck.KEY);

  private ConfigTrees() {}

  /** Puts values over the defaults; a key without a value keeps its default. */
  static void merge(ObjectNode defaults, JsonNode values) {
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      String key = entry.getKey();
      JsonNode value = entry.getValue();
      boolean known = defaults.has(key);
      if (known && value.isNull()) {
        continue;
      }
      if (value.isObject()
          && defaults.get(key) instanceof ObjectNode section
          && !REPLACED_AS_A_WHOLE.contains(key)) {
        merge(section, value);
      } else {
        defaults.set(key, value);
      }
    }
  }

  /** Puts one value at its full key; the sections on the way must exist. */
  static void set(ObjectNode tree, ConfigOverride override) {
    String[] keys = path(override.key());
    ObjectNode section = tree;
    for (int i = 0; i < keys.length - 1; i++) {
      JsonNode next = section.get(keys[i]);
      if (!(next instanceof ObjectNode inner)) {
        throw new ConfigurationException(
            "%s: %s is no section of the configuration%s; sections here are %s"
                .formatted(
                    override.origin(),
                    keys[i],
                    NearestName.of(keys[i], sections(section))
                        .map(near -> " (did you mean " + near + "?)")
                        .orElse(""),
                    String.join(", ", sections(section))));
      }
      section = inner;
    }
    String last = keys[keys.length - 1];
    if (override.value().isObject()
        && !REPLACED_AS_A_WHOLE.contains(override.key())
        && section.get(last) instanceof ObjectNode inner) {
      merge(inner, override.value());
    } else {
      section.set(last, override.value());
    }
  }

  /** A sweep's own keys are full keys, dots and all. */
  private static String[] path(String key) {
    String sweep = SweepCheck.KEY + ".";
    return key.startsWith(sweep)
        ? new String[] {SweepCheck.KEY, key.substring(sweep.length())}
        : key.split("\\.", -1);
  }

  private static List<String> sections(ObjectNode tree) {
    return tree.properties().stream()
        .filter(e -> e.getValue().isObject())
        .map(Map.Entry::getKey)
        .toList();
  }
}
