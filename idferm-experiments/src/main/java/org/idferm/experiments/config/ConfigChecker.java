package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.idferm.core.error.ConfigurationException;

/** Checks a tree against configuration records: keys, types, and what the annotations declare. */
final class ConfigChecker {

  private static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final UnaryOperator<String> origin;
  private final Class<?> root;

  /**
   * Makes a checker.
   *
   * @param origin tells, for a full key, where it was written
   * @param root the record of the whole configuration
   */
  ConfigChecker(UnaryOperator<String> origin, Class<?> root) {
    this.origin = origin;
    this.root = root;
  }

  /** Checks everything below {@code path}, which must be shaped like {@code type}. */
  void check(String path, JsonNode node, Class<?> type) {
    if (!node.isObject()) {
      throw wrong(path, "must be a map of keys", node);
    }
    Map<String, RecordComponent> components = ConfigKeys.of(type);
    boolean open = components.values().stream().anyMatch(ConfigChecker::isOpen);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = ConfigKeys.join(path, entry.getKey());
      RecordComponent component = components.get(entry.getKey());
      if (component != null && !isOpen(component)) {
        checkValue(key, entry.getValue(), component);
      } else if (!open) {
        throw unknown(path, entry.getKey(), type);
      }
    }
    requireAll(path, node, components);
  }

  /** Whether a component takes all keys that no other does. */
  private static boolean isOpen(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonAnySetter.class);
  }

  private void requireAll(String path, JsonNode node, Map<String, RecordComponent> components) {
    components.forEach(
        (key, component) -> {
          boolean optional = isOpen(component) || component.isAnnotationPresent(Omissible.class);
          if (!optional && !node.has(key)) {
            throw new ConfigurationException(
                "%s: %s is missing: give it a value"
                    .formatted(origin.apply(path), ConfigKeys.join(path, key)));
          }
        });
  }

  private void checkValue(String key, JsonNode value, RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isRecord()) {
      check(key, value, type);
    } else if (type == Map.class) {
      checkMap(key, value, component);
    } else if (type == boolean.class) {
      require(value.isBoolean(), key, "must be true or false", value);
    } else if (type == String.class) {
      checkText(key, value, component);
    } else {
      checkNumber(key, value, component);
    }
  }

  private void checkMap(String key, JsonNode value, RecordComponent component) {
    require(
        value.isObject() && !value.isEmpty(), key, "must be a map with at least one entry", value);
    Class<?> type =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String path = ConfigKeys.join(key, entry.getKey());
      if (component.isAnnotationPresent(Name.class)) {
        requireName(path, entry.getKey(), entry.getValue());
      }
      check(path, entry.getValue(), type);
    }
  }

  private void checkText(String key, JsonNode value, RecordComponent component) {
    require(value.isTextual(), key, "must be text (in quotes if it looks like a number)", value);
    OneOf words = component.getAnnotation(OneOf.class);
    if (words != null) {
      boolean known = Arrays.asList(words.value()).contains(value.textValue());
      require(known, key, "must be one of " + String.join(", ", words.value()), value);
    }
    if (component.isAnnotationPresent(Name.class)) {
      requireName(key, value.textValue(), value);
    }
  }

  private void requireName(String key, String name, JsonNode value) {
    require(
        name.matches(NAME_PATTERN),
        key,
        "must be a name of letters, digits, '.', '-' and '_' that begins with a letter or a digit,"
            + " at most 64 characters",
        value);
  }

  private void checkNumber(String key, JsonNode value, RecordComponent component) {
    boolean whole = component.getType() != double.class;
    Range range = component.getAnnotation(Range.class);
    String expected =
        "must be a "
            + (whole ? "whole number" : "number")
            + (range == null ? "" : Ranges.describe(range, whole));
    boolean typed = whole ? value.isIntegralNumber() : value.isNumber();
    require(typed, key, expected, value);
    boolean fits = component.getType() != long.class || value.canConvertToLong();
    require(fits && (range == null || Ranges.contains(range, value)), key, expected, value);
  }

  private void require(boolean condition, String key, String expected, JsonNode found) {
    if (!condition) {
      throw wrong(key, expected, found);
    }
  }

  private ConfigurationException wrong(String key, String expected, JsonNode found) {
    String what = key.isEmpty() ? "the configuration" : key;
    return new ConfigurationException(
        "%s: %s %s, found %s".formatted(origin.apply(key), what, expected, shown(found)));
  }

  private ConfigurationException unknown(String path, String key, Class<?> type) {
    Optional<String> near = ConfigKeys.suggestion(root, path, type, key);
    String advice =
        near.map(n -> "did you mean " + n + "?")
            .orElseGet(() -> "valid keys are " + String.join(", ", ConfigKeys.of(type).keySet()));
    String full = ConfigKeys.join(path, key);
    return new ConfigurationException(
        "%s: unknown key %s: %s".formatted(origin.apply(full), full, advice));
  }

  private static String shown(JsonNode found) {
    if (found.isMissingNode() || found.isNull()) {
      return "nothing";
    }
    String text = found.isObject() ? "a map" : found.isArray() ? "a list" : found.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
