package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.idferm.core.error.NearestName;

/** The keys that configuration records declare. */
final class ConfigKeys {

  private static final PropertyNamingStrategies.NamingBase KEBAB =
      (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.KEBAB_CASE;

  private ConfigKeys() {}

  /** A record's components by their keys, in the order of declaration. */
  static Map<String, RecordComponent> of(Class<?> type) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(KEBAB.translate(component.getName()), component);
    }
    return components;
  }

  /**
   * The key to suggest for one that {@code type}, found at {@code path} below {@code root}, does
   * not have.
   */
  static Optional<String> suggestion(Class<?> root, String path, Class<?> type, String unknown) {
    Optional<String> sibling =
        NearestName.of(unknown, of(type).keySet()).map(near -> join(path, near));
    return sibling.isPresent() ? sibling : elsewhere(root, unknown);
  }

  /** A key of that very name in another section. */
  private static Optional<String> elsewhere(Class<?> root, String unknown) {
    NavigableSet<String> all = new TreeSet<>();
    collect("", root, all);
    return all.stream().filter(k -> k.endsWith("." + unknown) || k.equals(unknown)).findFirst();
  }

  private static void collect(String path, Class<?> type, NavigableSet<String> into) {
    of(type)
        .forEach(
            (key, component) -> {
              into.add(join(path, key));
              if (component.getType().isRecord()) {
                collect(join(path, key), component.getType(), into);
              }
            });
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
