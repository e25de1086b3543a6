package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells in which keys two configurations differ, as far as a run's results depend on them. */
public final class ConfigDifferences {

  private static final Set<String> WITHOUT_EFFECT =
      Set.of("dataset.cache", "test.dataset.cache", "pretrain.dataset.cache");

  private ConfigDifferences() {}

  /**
   * Compares two configurations.
   *
   * @param before one
   * @param now the other
   * @return for each key that differs and has an effect on results, in alphabetical order, {@code
   *     key (its value before, now its value now)}; empty if there is none
   */
  public static List<String> between(RunConfig before, RunConfig now) {
    NavigableMap<String, String> a = flat(before);
    NavigableMap<String, String> b = flat(now);
    TreeSet<String> keys = new TreeSet<>(a.keySet());
    keys.addAll(b.keySet());
    keys.removeAll(WITHOUT_EFFECT);
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String was = a.getOrDefault(key, "nothing");
      String is = b.getOrDefault(key, "nothing");
      if (!was.equals(is)) {
        differences.add("%s (%s before, now %s)".formatted(key, was, is));
      }
    }
    return differences;
  }

  private static NavigableMap<String, String> flat(RunConfig config) {
    NavigableMap<String, String> values = new TreeMap<>();
    collect("", ConfigYaml.tree(config), values);
    return values;
  }

  private static void collect(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(e -> collect(ConfigKeys.join(path, e.getKey()), e.getValue(), into));
    } else {
      into.put(path, node.toString());
    }
  }
}
