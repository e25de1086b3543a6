package org.idferm.experiments.paper;

import java.nio.file.Path;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.Provenance;
import org.idferm.experiments.result.RunResults;
import org.idferm.experiments.result.SweepResults;

/** A finished run, as it is read from its output directory. */
public sealed interface FinishedRun {

  /**
   * Where it lies.
   *
   * @return its output directory
   */
  Path directory();

  /**
   * What tables call it.
   *
   * @return its directory's name, with a number where several have the same
   */
  String name();

  /**
   * Its results.
   *
   * @return of the run's kind
   */
  RunResults results();

  /**
   * The faces it used.
   *
   * @return as its results have them
   */
  default DatasetSummary dataset() {
    return results().dataset();
  }

  /**
   * What made its numbers.
   *
   * @return as its results have it
   */
  default Provenance provenance() {
    return results().provenance();
  }

  /**
   * A run of {@code run} or {@code compare} without a sweep.
   *
   * @param directory where it lies
   * @param name what tables call it
   * @param results its results
   * @param config its effective configuration
   */
  record Recognition(
      Path directory, String name, ExperimentResults results, ExperimentConfig config)
      implements FinishedRun {}

  /**
   * A run with a sweep.
   *
   * @param directory where it lies
   * @param name what tables call it
   * @param results its results
   * @param config its effective configuration
   */
  record Sweep(Path directory, String name, SweepResults results, ExperimentConfig config)
      implements FinishedRun {}

  /**
   * A run of {@code train-generator}.
   *
   * @param directory where it lies
   * @param name what tables call it
   * @param results its results
   * @param config its effective configuration
   */
  record Generators(Path directory, String name, GeneratorResults results, GeneratorConfig config)
      implements FinishedRun {}
}
