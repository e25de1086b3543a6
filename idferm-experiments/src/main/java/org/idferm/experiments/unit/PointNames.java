package org.idferm.experiments.unit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.idferm.experiments.config.SweepConfig;

/** Names directories after the swept values that lie in them. */
public final class PointNames {

  private static final String READABLE = "[A-Za-z0-9._-]{1,24}";

  private final Map<String, List<Object>> values;

  /**
   * Prepares names.
   *
   * @param sweep all swept keys
   */
  public PointNames(SweepConfig sweep) {
    this.values = sweep.values();
  }

  /**
   * Names some of the swept keys' values.
   *
   * @param settings swept keys with one value each
   * @return for example {@code lambda-0.5_lambda1-0.03}; empty for no settings
   */
  public String of(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(e -> label(e.getKey()) + "-" + text(e.getKey(), e.getValue()))
        .collect(Collectors.joining("_"));
  }

  /** The key's last part, or all of it where that would leave two keys with one label. */
  private String label(String key) {
    String last = last(key);
    long alike = values.keySet().stream().filter(k -> last(k).equals(last)).count();
    return alike > 1 ? key : last;
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** The value, or its place in the list, counted from 1, where it cannot be part of a path. */
  private String text(String key, Object value) {
    Map<Object, String> texts = new LinkedHashMap<>();
    values.get(key).forEach(v -> texts.put(v, plain(v)));
    boolean readable =
        texts.values().stream().allMatch(t -> t.matches(READABLE))
            && texts.values().stream().distinct().count() == texts.size();
    return readable ? texts.get(value) : Integer.toString(1 + values.get(key).indexOf(value));
  }

  /**
   * Writes a swept value for people.
   *
   * @param value text, a number or a boolean
   * @return numbers without an exponent
   */
  public static String plain(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
