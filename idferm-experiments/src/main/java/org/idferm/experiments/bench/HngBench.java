package org.idferm.experiments.bench;

import org.idferm.core.graph.Graph;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityNet;
import org.idferm.hng.feature.PerceptualNet;
import org.idferm.hng.network.HngOptions;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngControl;
import org.idferm.hng.train.HngLossWeights;
import org.idferm.hng.train.HngTrainer;
import org.idferm.hng.train.HngTrainingOptions;

/** Steps of Algorithm 1 as the trainer takes them, with feature nets of full size. */
final class HngBench {

  private static final int PIXELS = HngOptions.IMAGE_SIZE * HngOptions.IMAGE_SIZE;

  private HngBench() {}

  static double[] run(int batch, int steps, int width, StepClock clock) {
    HngOptions standard = HngOptions.defaults();
    HngTrainer trainer =
        new HngTrainer(
            new HngOptions(width, standard.latent(), standard.slope()),
            HngLossWeights.defaults(),
            new HngTrainingOptions(Benchmark.WARM_UP + steps, batch, 2e-4, Integer.MAX_VALUE),
            untrained(),
            1);
    HngBatch pairs =
        new HngBatch(
            Benchmark.noise(batch, PIXELS, 1),
            Benchmark.noise(batch, PIXELS, 2),
            Benchmark.noise(batch, PIXELS, 2));
    trainer.train((step, size) -> pairs, HngControl.silent().withProgress(clock));
    return clock.milliseconds(steps);
  }

  private static FeatureNets untrained() {
    FeatureNetOptions options = FeatureNetOptions.defaults();
    try (Graph graph = Graph.create(1)) {
      new PerceptualNet(graph, options.perceptual());
      new IdentityNet(graph, options.identity());
      return new FeatureNets(options, graph.copyOfParameters());
    }
  }
}
