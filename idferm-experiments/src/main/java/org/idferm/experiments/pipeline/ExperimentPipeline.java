package org.idferm.experiments.pipeline;

import org.idferm.core.progress.Progress;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.engine.EngineChoice;
import org.idferm.experiments.output.OutputDirectory;

/** Does the work of {@code idferm run}, from the data set to the report. */
@FunctionalInterface
public interface ExperimentPipeline {

  /**
   * Refuses what only the stages themselves can tell to be wrong in a configuration, before the
   * output directory or the data are touched.
   *
   * @param config values within their ranges
   * @throws org.idferm.core.error.ConfigurationException names the key, and what was expected
   */
  default void check(ExperimentConfig config) {}

  /**
   * The same pipeline, whose units of work another engine runs, which changes no result.
   *
   * @param choice which engine
   * @return a pipeline; this one if it has no units
   * @throws org.idferm.core.error.ConfigurationException if there is no such engine
   */
  default ExperimentPipeline on(EngineChoice choice) {
    return this;
  }

  /**
   * The same pipeline with so many units of work at once on this machine.
   *
   * @param jobs at least 1; 0 for what suits the machine
   * @return a pipeline; this one if it has no units
   */
  default ExperimentPipeline withJobs(int jobs) {
    return on(EngineChoice.local(jobs));
  }

  /**
   * Runs an experiment and writes results and report. A resumed run goes on from what is in the
   * output directory and ends with the same numbers.
   *
   * @param config what to do, already checked
   * @param out where everything is written; {@code results.json} last, as it marks a finished run
   * @param progress is told how the work goes on
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  void run(ExperimentConfig config, OutputDirectory out, Progress progress);
}
