package org.idferm.experiments.config;

/** What a run does: a record that was read from YAML and can be written back. */
public interface RunConfig {

  /**
   * The run's name, also the name of the default output directory.
   *
   * @return a name
   */
  String experiment();

  /**
   * Where all randomness comes from.
   *
   * @return the seed
   */
  long seed();

  /**
   * The effective configuration, defaults included.
   *
   * @return YAML that reads back to an equal record
   */
  default String toYaml() {
    return ConfigYaml.write(this);
  }
}
