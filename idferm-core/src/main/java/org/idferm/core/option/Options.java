package org.idferm.core.option;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.Bounds;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;

/**
 * The options of something that a configuration names, such as a metric loss or a data set. Every
 * option that is asked for becomes a known one; what is configured beyond those is refused.
 */
public final class Options {

  private final String owner;
  private final Map<String, Object> values;
  private final TreeSet<String> known = new TreeSet<>();

  /**
   * Wraps options.
   *
   * @param owner whose options they are, for messages: for example {@code metric loss rml}
   * @param values option values by name
   */
  public Options(String owner, Map<String, Object> values) {
    this.owner = owner;
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
    return constant(key, fallback.getDeclaringClass(), text);
  }

  private <E extends Enum<E>> E constant(String key, Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (spelling(constant).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return constant;
      }
    }
    List<String> names = spellings(type);
    throw new ConfigurationException(
        "%s must be one of %s, found %s%s"
            .formatted(path(key), String.join(", ", names), text, NearestName.meant(text, names)));
  }

  private static <E extends Enum<E>> List<String> spellings(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Options::spelling).toList();
  }

  /**
   * True or false.
   *
   * @param key the option's name
   * @param fallback its value if it is not configured
   * @return the value
   * @throws ConfigurationException if it is neither
   */
  public boolean flag(String key, boolean fallback) {
    return value(key, Boolean.class, fallback, "true or false");
  }

  /**
   * Text.
   *
   * @param key the option's name
   * @param fallback its value if it is not configured
   * @return the value
   * @throws ConfigurationException if it is a number, a list or a map
   */
  public String text(String key, String fallback) {
    return value(key, String.class, fallback, "text (in quotes if it looks like a number)");
  }

  /**
   * A list of constants of an enumeration, written in lower case with hyphens; one value stands for
   * a list of one.
   *
   * @param <E> the enumeration
   * @param key the option's name
   * @param type the enumeration
   * @param fallback the values if the option is not configured
   * @return the values, each once, in the enumeration's order
   * @throws ConfigurationException if the list is empty, or a value is none of the constants
   */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type, Collection<E> fallback) {
    known.add(key);
    Object configured = values.get(key);
    if (configured == null) {
      return List.copyOf(fallback);
    }
    Collection<?> texts = configured instanceof Collection<?> list ? list : List.of(configured);
    if (texts.isEmpty()) {
      throw new ConfigurationException(
          "%s must be a list of %s, found an empty list"
              .formatted(path(key), String.join(", ", spellings(type))));
    }
    EnumSet<E> chosen = EnumSet.noneOf(type);
    texts.forEach(text -> chosen.add(constant(key, type, String.valueOf(text))));
    return List.copyOf(chosen);
  }

  private <T> T value(String key, Class<T> type, T fallback, String what) {
    known.add(key);
    Object value = values.getOrDefault(key, fallback);
    if (!type.isInstance(value)) {
      throw new ConfigurationException("%s must be %s, found %s".formatted(path(key), what, value));
    }
    return type.cast(value);
  }

  /**
   * Refuses options that nobody asked for. To be called when all have been read.
   *
   * @throws ConfigurationException if there is one; names the nearest that is known
   */
  public void refuseUnknown() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new ConfigurationException(
            "%s has no option %s%s; it has %s"
                .formatted(
                    owner,
                    key,
                    NearestName.meant(key, known),
                    known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String path(String key) {
    return "option " + key + " of " + owner;
  }
}
