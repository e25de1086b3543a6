package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.idferm.core.error.ConfigurationException;

/**
 * A value from the command line that takes the place of the file's.
 *
 * @param key the full key, for example {@code rml.lambda}
 * @param value the new value
 * @param origin the option it came from, for messages
 */
public record ConfigOverride(String key, JsonNode value, String origin) {

  /**
   * Reads {@code key=value}, the value being YAML.
   *
   * @param setting for example {@code rml.lambda=0.5}
   * @return the override
   * @throws ConfigurationException if there is no key, no {@code =}, or the value is not YAML
   */
  public static ConfigOverride parse(String setting) {
    String origin = "--set " + setting;
    int equals = setting.indexOf('=');
    String key = equals < 0 ? "" : setting.substring(0, equals).strip();
    String yaml = setting.substring(equals + 1);
    if (key.isEmpty() || yaml.isBlank()) {
      throw new ConfigurationException(
          origin + ": expected KEY=VALUE, for example --set rml.lambda=0.5");
    }
    return new ConfigOverride(key, ConfigYaml.read(yaml, origin, false), origin);
  }

  /**
   * Sets {@code seed}.
   *
   * @param seed the value of {@code --seed}
   * @return the override
   */
  public static ConfigOverride seed(long seed) {
    return new ConfigOverride("seed", LongNode.valueOf(seed), "--seed");
  }

  /**
   * Sets {@code threads}.
   *
   * @param threads the value of {@code --threads}
   * @return the override
   */
  public static ConfigOverride threads(int threads) {
    return new ConfigOverride("threads", IntNode.valueOf(threads), "--threads");
  }

  /**
   * Sets {@code dataset.path}.
   *
   * @param path the value of {@code --data}
   * @return the override
   */
  public static ConfigOverride data(String path) {
    return new ConfigOverride("dataset.path", TextNode.valueOf(path), "--data");
  }

  /**
   * The value as Java's own types.
   *
   * @return a string, a number, a boolean, or lists and maps of them
   * @throws ConfigurationException if it is null
   */
  public Object plainValue() {
    if (value.isNull()) {
      throw new ConfigurationException(origin + ": expected a value after " + key);
    }
    return ConfigYaml.bind(value, Object.class);
  }
}
