package org.idferm.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.idferm.core.graph.Graph;
import org.idferm.core.train.AdamOptimizer;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.TrainingStep;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityNet;
import org.idferm.hng.feature.PerceptualNet;
import org.idferm.hng.network.HngOptions;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngGraph;
import org.idferm.hng.train.HngLossWeights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step of Algorithm 1 with the default networks: features, all losses, backward, update. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HngStepBenchmark {

  private static final int PIXELS = HngOptions.IMAGE_SIZE * HngOptions.IMAGE_SIZE;

  @Param("8")
  public int images;

  private HngGraph graph;
  private TrainingStep step;
  private HngBatch batch;

  @Setup
  public void build() {
    FeatureNetOptions features = FeatureNetOptions.defaults();
    try (Graph nets = Graph.create(1)) {
      new PerceptualNet(nets, features.perceptual());
      new IdentityNet(nets, features.identity());
      graph =
          new HngGraph(
              Graph.create(1),
              Graph.create(1),
              HngOptions.defaults(),
              HngLossWeights.defaults(),
              new FeatureNets(features, nets.parameters()));
    }
    ParameterGroup all = new ParameterGroup("", new AdamOptimizer(2e-4, 0.5, 0.999));
    step = new TrainingStep(graph.graph(), graph.losses(), List.of(all));
    batch =
        new HngBatch(
            Noise.rows(images, PIXELS, 1, 1),
            Noise.rows(images, PIXELS, 1, 2),
            Noise.rows(images, PIXELS, 1, 2));
  }

  @Benchmark
  public Map<String, Double> step() {
    return step.run(graph.inputs(batch));
  }

  @TearDown
  public void close() {
    graph.close();
  }
}
