package org.idferm.experiments.pipeline;

import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.unit.UnitPlan;

/** What the stages of this package use of each other's results. */
final class UnitNeeds implements UnitPlan.Needs {

  @Override
  public boolean generator(ExperimentConfig config, String method) {
    return MethodStage.needsGenerator(config, method);
  }

  @Override
  public boolean features(ExperimentConfig config) {
    return GivenGenerator.of(config.hng()).isEmpty();
  }
}
