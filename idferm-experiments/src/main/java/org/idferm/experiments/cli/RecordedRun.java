package org.idferm.experiments.cli;

import java.util.List;
import java.util.function.Consumer;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.FeaturesConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.feature.FeatureExperiment;
import org.idferm.experiments.generator.GeneratorExperiment;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.idferm.experiments.result.RecordedResults;

/**
 * The run that made results, ready to be done again.
 *
 * @param config its configuration
 * @param check refuses what is wrong with the configuration, before anything is touched
 * @param work does the run
 */
record RecordedRun(RunConfig config, Runnable check, Work work) {

  /** From the data set to the results. */
  @FunctionalInterface
  interface Work {
    void run(OutputDirectory out, Progress progress);
  }

  /** The configuration that results were made with. */
  static RunConfig config(RecordedResults results, List<ConfigOverride> overrides) {
    return switch (results.kind()) {
      case EXPERIMENT -> parse(results, overrides, ExperimentConfig.defaults());
      case GENERATORS -> parse(results, overrides, GeneratorConfig.defaults());
      case FEATURE_NETS -> parse(results, overrides, FeaturesConfig.defaults());
    };
  }

  private static <C extends RunConfig> C parse(
      RecordedResults results, List<ConfigOverride> overrides, C defaults) {
    String name = results.file() + " (provenance.configuration)";
    return RunConfigs.parse(results.configuration(), name, overrides, defaults);
  }

  /**
   * The run behind results.
   *
   * @param overrides what is different this time
   * @param pipeline does the work of {@code run} and {@code compare}
   * @param stop ends other kinds of runs
   */
  static RecordedRun of(
      RecordedResults results,
      List<ConfigOverride> overrides,
      ExperimentPipeline pipeline,
      StopSignal stop) {
    return switch (results.kind()) {
      case EXPERIMENT ->
          of(
              parse(results, overrides, ExperimentConfig.defaults()),
              pipeline::check,
              pipeline::run);
      case GENERATORS -> {
        GeneratorExperiment experiment = new GeneratorExperiment(stop);
        yield of(
            parse(results, overrides, GeneratorConfig.defaults()),
            experiment::check,
            experiment::run);
      }
      case FEATURE_NETS -> {
        FeatureExperiment experiment = new FeatureExperiment(stop);
        yield of(
            parse(results, overrides, FeaturesConfig.defaults()),
            experiment::check,
            experiment::run);
      }
    };
  }

  /** What each kind of run has. */
  @FunctionalInterface
  private interface Run<C> {
    void run(C config, OutputDirectory out, Progress progress);
  }

  private static <C extends RunConfig> RecordedRun of(C config, Consumer<C> check, Run<C> run) {
    return new RecordedRun(
        config, () -> check.accept(config), (out, progress) -> run.run(config, out, progress));
  }
}
