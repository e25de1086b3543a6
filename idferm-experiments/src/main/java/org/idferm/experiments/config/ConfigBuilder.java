package org.idferm.experiments.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a configuration in Java, with the keys that YAML has. What is not set has its default.
 *
 * @param <C> the kind of configuration
 */
public final class ConfigBuilder<C extends RunConfig> {

  private static final String METHODS = "methods";

  private final C defaults;
  private final List<ConfigOverride> settings = new ArrayList<>();
  private final Map<String, MethodConfig> methods = new LinkedHashMap<>();

  private ConfigBuilder(C defaults) {
    this.defaults = defaults;
  }

  /**
   * Begins with a configuration.
   *
   * @param defaults what holds where nothing is set, for example {@link
   *     ExperimentConfig#defaults()}
   * @param <C> the kind of configuration
   * @return a builder
   */
  public static <C extends RunConfig> ConfigBuilder<C> from(C defaults) {
    return new ConfigBuilder<>(defaults);
  }

  /**
   * Sets a value.
   *
   * @param key the full key, for example {@code rml.lambda}
   * @param value text, a number, a boolean, or lists and maps of them
   * @return this builder
   */
  public ConfigBuilder<C> set(String key, Object value) {
    settings.add(new ConfigOverride(key, ConfigYaml.tree(value), "set(\"%s\")".formatted(key)));
    return this;
  }

  /**
   * Adds a method to compare; the first takes the place of the default ones.
   *
   * @param name the method's name
   * @param method its metric loss and what else it does in its own way
   * @return this builder
   */
  public ConfigBuilder<C> method(String name, MethodConfig method) {
    methods.put(name, method);
    return this;
  }

  /**
   * Checks everything, as if it had been read from a file.
   *
   * @param overrides values that take the place of those set here, in order
   * @return the configuration
   * @throws org.idferm.core.error.ConfigurationException if there is no such key, or a value is of
   *     the wrong type or out of its range; names the key
   */
  public C build(List<ConfigOverride> overrides) {
    List<ConfigOverride> all = new ArrayList<>(settings);
    if (!methods.isEmpty()) {
      all.add(new ConfigOverride(METHODS, ConfigYaml.tree(methods), METHODS));
    }
    all.addAll(overrides);
    return RunConfigs.parse("", "configuration", all, defaults);
  }

  /**
   * The same without further values.
   *
   * @return the configuration
   */
  public C build() {
    return build(List.of());
  }
}
