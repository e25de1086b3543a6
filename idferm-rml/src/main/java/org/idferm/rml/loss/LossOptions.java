package org.idferm.rml.loss;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.idferm.core.error.Bounds;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;

/**
 * A loss's options as configured. Every option that a loss asks for becomes a known one; what is
 * configured beyond those is refused.
 */
public final class LossOptions {

  private final String loss;
  private final Map<String, Object> values;
  private final TreeSet<String> known = new TreeSet<>();

  /**
   * Wraps options.
   *
   * @param loss the loss's name, for messages
   * @param values option values by name
   */
  public LossOptions(String loss, Map<String, Object> values) {
    this.loss = loss;
    this.values = new TreeMap<>(values);
  }

  /**
   * A number.
   *
   * @param key the option's name
   * @param fallback its value if it is not configured
   * @param min the smallest valid value
   * @param max the largest valid value
   * @return the value
   * @throws ConfigurationException if it is not a number in that range
   */
  public double number(String key, double fallback, double min, double max) {
    double value = value(key, Number.class, fallback, "a number").doubleValue();
    Bounds.check(path(key), value, min, max);
    return value;
  }

  /**
   * A whole number.
   *
   * @param key the option's name
   * @param fallback its value if it is not configured
   * @param min the smallest valid value
   * @param max the largest valid value
   * @return the value
   * @throws ConfigurationException if it is not a whole number in that range
   */
  public int integer(String key, int fallback, int min, int max) {
    Number value = value(key, Number.class, fallback, "a whole number");
    if (value.doubleValue() != value.intValue()) {
      throw new ConfigurationException(
          "%s must be a whole number from %d to %d, found %s"
              .formatted(path(key), min, max, value));
    }
    Bounds.check(path(key), value.intValue(), min, max);
    return value.intValue();
  }

  /**
   * One of the constants of an enumeration, written in lower case with hyphens.
   *
   * @param <E> the enumeration
   * @param key the option's name
   * @param fallback its value if it is not configured
   * @return the value
   * @throws ConfigurationException if it is none of them
   */
  public <E extends Enum<E>> E choice(String key, E fallback) {
    String text = value(key, Object.class, spelling(fallback), "a name").toString();
    E[] constants = fallback.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (spelling(constant).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(constants).map(LossOptions::spelling).toList();
    throw new ConfigurationException(
        "%s must be one of %s, found %s%s"
            .formatted(path(key), String.join(", ", names), text, meant(text, names)));
  }

  private <T> T value(String key, Class<T> type, T fallback, String what) {
    known.add(key);
    Object value = values.getOrDefault(key, fallback);
    if (!type.isInstance(value)) {
      throw new ConfigurationException("%s must be %s, found %s".formatted(path(key), what, value));
    }
    return type.cast(value);
  }

  /** Refuses options that the loss did not ask for. */
  void refuseUnknown() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new ConfigurationException(
            "metric loss %s has no option %s%s; it has %s"
                .formatted(
                    loss,
                    key,
                    meant(key, known),
                    known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "))));
      }
    }
  }

  /** Appends the likely intention to a message. */
  static String meant(String text, Collection<String> names) {
    return NearestName.of(text, names).map(n -> " (did you mean " + n + "?)").orElse("");
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String path(String key) {
    return "metric-loss option " + key + " of " + loss;
  }
}
