package org.idferm.experiments.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.Tensors;
import org.idferm.rml.loss.MetricInputs;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A metric loss and its gradient by themselves: embeddings in, their gradients out. */
final class LossBench {

  private final Graph graph = Graph.create(1);
  private final String value;
  private final Map<String, INDArray> inputs;

  private LossBench(MetricLoss loss, int queries) {
    int dimensions = FerNetOptions.defaults(Benchmark.CLASSES).embedding();
    SDVariable f = embeddings("f", queries, dimensions, 1);
    Optional<SDVariable> references =
        loss.usesReferences()
            ? Optional.of(embeddings("reference", queries, dimensions, 2))
            : Optional.empty();
    SDVariable oneHot = graph.placeholder("oneHot", -1, Benchmark.CLASSES);
    SDVariable defined =
        loss.define(
            new MetricInputs(
                graph, f, references, oneHot, Optional.empty(), dimensions, Benchmark.CLASSES));
    graph.minimise(defined);
    this.value = defined.name();
    this.inputs =
        Map.of(
            "oneHot", Tensors.oneHot(graph.type(), Benchmark.CLASSES, Benchmark.labels(queries)));
  }

  private SDVariable embeddings(String name, int rows, int dimensions, long seed) {
    SDVariable variable = graph.parameter(name, Initializer.zeros(), rows, dimensions);
    float[][] values = new float[rows][dimensions];
    Random random = new Random(seed);
    for (float[] row : values) {
      for (int i = 0; i < dimensions; i++) {
        row[i] = (float) (0.1 * random.nextGaussian());
      }
    }
    graph.parameters().get(name).assign(Nd4j.createFromArray(values));
    return variable;
  }

  static double[] run(String loss, int batch, int steps, StepClock clock) {
    LossBench bench = new LossBench(MetricLosses.create(loss, Map.of()), batch);
    try (Graph graph = bench.graph) {
      clock.start();
      for (int i = 0; i < Benchmark.WARM_UP + steps; i++) {
        try (Pass pass =
            graph.gradients(bench.inputs, List.of(bench.value), graph.parameters().keySet())) {
          pass.scalar(bench.value);
        }
        clock.tick();
      }
    }
    return clock.milliseconds(steps);
  }
}
