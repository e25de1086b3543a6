package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.idferm.core.error.ConfigurationException;

/** Checks the values of a sweep as if each had been written at its key. */
final class SweepCheck {

  /** The section that names what is swept. */
  static final String KEY = "sweep";

  private static final int MAX_POINTS = 1000;

  /** What the data, the folds and the seeds do not depend on. */
  private static final List<String> SECTIONS = List.of("features", "hng", "rml", "methods");

  private final ObjectNode tree;
  private final Class<?> type;
  private final UnaryOperator<String> origin;

  /**
   * Makes a check.
   *
   * @param tree a whole configuration, checked but for its sweep
   * @param type its record
   * @param origin tells, for a full key, where it was written
   */
  SweepCheck(ObjectNode tree, Class<?> type, UnaryOperator<String> origin) {
    this.tree = tree;
    this.type = type;
    this.origin = origin;
  }

  /** Refuses wrong keys and values; does nothing where no sweep is possible. */
  void check() {
    JsonNode sweep = tree.path(KEY);
    long points = 1;
    for (Map.Entry<String, JsonNode> swept : sweep.properties()) {
      requireList(swept.getKey(), swept.getValue());
      requireSection(swept.getKey());
      swept.getValue().forEach(value -> checkValue(swept.getKey(), value));
      points = Math.min(MAX_POINTS + 1L, points * swept.getValue().size());
    }
    if (points > MAX_POINTS) {
      throw new ConfigurationException(
          "%s: the sweep has more than %d points: sweep fewer values"
              .formatted(origin.apply(KEY), MAX_POINTS));
    }
  }

  private void requireList(String key, JsonNode values) {
    boolean list = values.isArray() && !values.isEmpty();
    Set<String> seen = new HashSet<>();
    for (JsonNode value : values) {
      list &= value.isTextual() || value.isNumber() || value.isBoolean();
      if (list && !seen.add(canonical(value))) {
        throw new ConfigurationException(
            "%s: sweep.%s holds %s twice".formatted(at(key), key, value));
      }
    }
    if (!list) {
      throw new ConfigurationException(
          "%s: sweep.%s must be a list of values under a full key, for example rml.lambda: [0.5, 1]"
              .formatted(at(key), key));
    }
  }

  private static String canonical(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private void requireSection(String key) {
    String section = key.split("\\.", -1)[0];
    if (tree.has(section) && !SECTIONS.contains(section)) {
      throw new ConfigurationException(
          "%s: %s cannot be swept, only keys of %s can: data, folds and seeds are the same in all of a run"
              .formatted(at(key), key, String.join(", ", SECTIONS)));
    }
  }

  private void checkValue(String key, JsonNode value) {
    ObjectNode point = tree.deepCopy();
    point.putObject(KEY);
    ConfigTrees.set(point, new ConfigOverride(key, value, at(key)));
    UnaryOperator<String> originHere =
        k -> k.equals(key) || k.startsWith(key + ".") ? at(key) : origin.apply(k);
    new ConfigChecker(originHere, type).check("", point, type);
  }

  private String at(String key) {
    return origin.apply(KEY + "." + key);
  }
}
