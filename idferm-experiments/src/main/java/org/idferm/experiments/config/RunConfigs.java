package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.idferm.core.error.ConfigurationException;

/**
 * Reads configurations. What a file leaves out, or gives no value, has its default; the maps {@code
 * methods} and {@code sweep} are taken as a whole. Overrides come on top.
 */
public final class RunConfigs {

  private RunConfigs() {}

  /**
   * Reads a configuration file.
   *
   * @param file a YAML file in UTF-8
   * @param overrides values that take the place of the file's, in order
   * @param defaults what holds where the file says nothing
   * @param <C> the kind of configuration
   * @return the effective configuration, every value checked
   * @throws ConfigurationException in one line with file, line and key: a missing file, a syntax
   *     error, an unknown or duplicate key, a value of the wrong type or out of its range
   */
  public static <C extends RunConfig> C read(
      Path file, List<ConfigOverride> overrides, C defaults) {
    try {
      return parse(Files.readString(file), file.toString(), overrides, defaults);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(
          "%s: there is no such file: name a YAML configuration, for example configs/quickstart.yaml"
              .formatted(file),
          e);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(file + ": not a text file in UTF-8", e);
    } catch (IOException e) {
      String reason = Files.isDirectory(file) ? "it is a directory" : e.getMessage();
      throw new ConfigurationException("%s: cannot be read: %s".formatted(file, reason), e);
    }
  }

  /**
   * Reads a configuration from text.
   *
   * @param yaml the text
   * @param name what messages call it
   * @param overrides values that take the place of the text's, in order
   * @param defaults what holds where the text says nothing
   * @param <C> the kind of configuration
   * @return the effective configuration, every value checked
   * @throws ConfigurationException as {@link #read} throws it
   */
  public static <C extends RunConfig> C parse(
      String yaml, String name, List<ConfigOverride> overrides, C defaults) {
    JsonNode written = ConfigYaml.read(yaml, name, true);
    if (!written.isObject() && !written.isMissingNode() && !written.isNull()) {
      throw new ConfigurationException(
          name + ": expected a map of keys such as 'seed: 1', found something else");
    }
    Map<String, Integer> lines = KeyLines.of(yaml);
    ObjectNode tree = (ObjectNode) ConfigYaml.tree(defaults);
    ConfigTrees.merge(tree, written);
    overrides.forEach(o -> ConfigTrees.set(tree, o));
    Class<?> type = defaults.getClass();
    UnaryOperator<String> origin = key -> origin(key, name, lines, overrides);
    new ConfigChecker(origin, type).check("", tree, type);
    new SweepCheck(tree, type, origin).check();
    @SuppressWarnings("unchecked") // the class of a C
    Class<C> result = (Class<C>) type;
    return ConfigYaml.bind(tree, result);
  }

  /** A section with some values changed, every value checked again. */
  static <T extends Record> T changed(T section, String origin, Map<String, Object> changes) {
    ObjectNode tree = (ObjectNode) ConfigYaml.tree(section);
    ConfigTrees.merge(tree, ConfigYaml.tree(changes));
    new ConfigChecker(key -> origin, section.getClass()).check("", tree, section.getClass());
    @SuppressWarnings("unchecked") // the class of a T
    Class<T> type = (Class<T>) section.getClass();
    return ConfigYaml.bind(tree, type);
  }

  private static String origin(
      String key, String name, Map<String, Integer> lines, List<ConfigOverride> overrides) {
    for (int i = overrides.size() - 1; i >= 0; i--) {
      ConfigOverride override = overrides.get(i);
      if (key.equals(override.key()) || key.startsWith(override.key() + ".")) {
        return override.origin();
      }
    }
    for (String at = key; !at.isEmpty(); at = parent(at)) {
      if (lines.containsKey(at)) {
        return name + ":" + lines.get(at);
      }
    }
    return name;
  }

  private static String parent(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? "" : key.substring(0, dot);
  }
}
