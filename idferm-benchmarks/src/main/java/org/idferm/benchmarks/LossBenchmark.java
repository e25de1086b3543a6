package org.idferm.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.Tensors;
import org.idferm.rml.loss.MetricInputs;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.loss.MetricLosses;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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

/**
 * A metric loss by itself, forward and backward. Triplets of 1,024 queries and more take gigabytes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LossBenchmark {

  private static final int DIMENSIONS = 128;

  @Param({"rml", "triplet", "contrastive"})
  public String loss;

  @Param({"64", "128", "256"})
  public int queries;

  private Graph graph;
  private String value;
  private Map<String, INDArray> inputs;

  @Setup
  public void build() {
    graph = Graph.create(1);
    MetricLoss metric = MetricLosses.create(loss, Map.of());
    SDVariable f = embeddings("f", 1);
    Optional<SDVariable> references =
        metric.usesReferences() ? Optional.of(embeddings("reference", 2)) : Optional.empty();
    SDVariable oneHot = graph.placeholder("oneHot", -1, Noise.CLASSES);
    SDVariable defined =
        metric.define(
            new MetricInputs(
                graph, f, references, oneHot, Optional.empty(), DIMENSIONS, Noise.CLASSES));
    graph.minimise(defined);
    value = defined.name();
    inputs = Map.of("oneHot", Tensors.oneHot(graph.type(), Noise.CLASSES, Noise.labels(queries)));
  }

  private SDVariable embeddings(String name, long seed) {
    SDVariable variable = graph.parameter(name, Initializer.zeros(), queries, DIMENSIONS);
    float[][] values = Noise.rows(queries, DIMENSIONS, 0.1, seed);
    graph.parameters().get(name).assign(Nd4j.createFromArray(values));
    return variable;
  }

  @Benchmark
  public double forwardAndBackward() {
    try (Pass pass = graph.gradients(inputs, List.of(value), graph.parameters().keySet())) {
      return pass.scalar(value);
    }
  }

  @TearDown
  public void close() {
    graph.close();
  }
}
