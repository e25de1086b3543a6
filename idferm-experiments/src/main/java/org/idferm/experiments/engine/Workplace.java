package org.idferm.experiments.engine;

import java.nio.file.Path;
import java.util.List;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;

/**
 * All that a process needs to know to run units of an experiment, as text that can be sent there.
 *
 * @param configuration the effective configuration, YAML
 * @param output the run's output directory, which must be the same directory for all processes
 * @param threads of each unit
 */
public record Workplace(String configuration, String output, int threads) {

  /**
   * The effective configuration.
   *
   * @return with its sweep
   */
  public ExperimentConfig config() {
    return RunConfigs.parse(configuration, output, List.of(), ExperimentConfig.defaults());
  }

  /**
   * The output directory.
   *
   * @return its path
   */
  public Path root() {
    return Path.of(output);
  }
}
