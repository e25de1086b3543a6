package org.idferm.experiments.pipeline;

import org.idferm.core.progress.Progress;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.output.OutputDirectory;

/** The pipeline of {@code idferm run}. */
public final class Experiment implements ExperimentPipeline {

  @Override
  public void run(ExperimentConfig config, OutputDirectory out, Progress progress) {
    throw new UnsupportedOperationException("the training pipeline is not part of this build");
  }
}
