package org.idferm.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Tensors;
import org.idferm.core.train.MomentumSgd;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.TrainingStep;
import org.idferm.rml.loss.MetricInputs;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
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

/** A step of Algorithm 2 with the default network: queries and references, softmax and RML. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FerStepBenchmark {

  private static final String LOSS = "loss";

  @Param({"14", "128"})
  public int queries;

  private Graph graph;
  private TrainingStep step;
  private Map<String, INDArray> inputs;

  @Setup
  public void build() {
    FerNetOptions options = FerNetOptions.defaults(Noise.CLASSES);
    graph = Graph.create(1);
    FerNet net = FerNet.full(graph, options);
    SDVariable images = graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    SDVariable labels = graph.placeholder("labels", -1, Noise.CLASSES);
    SDVariable features = net.features(images);
    SDVariable hidden = net.hidden(features);
    SDVariable[] logits = graph.sd().split(net.logits(hidden), 2, 0);
    SDVariable[] f = graph.sd().split(net.embedding(features, hidden), 2, 0);
    SDVariable metric =
        MetricLosses.create("rml", Map.of())
            .define(
                new MetricInputs(
                    graph,
                    f[0],
                    Optional.of(f[1]),
                    labels,
                    Optional.empty(),
                    options.embedding(),
                    Noise.CLASSES));
    graph.minimise(Blocks.crossEntropy(graph, logits[0], labels).add(metric).rename(LOSS));
    ParameterGroup all = new ParameterGroup("", new MomentumSgd(1e-3, 0.9, 1e-4));
    step = new TrainingStep(graph, List.of(LOSS), List.of(all));
    float[][] stack = Noise.rows(2 * queries, FerNet.PIXELS, 1, 1);
    inputs =
        Map.of(
            "images",
            Tensors.images(graph.type(), FerNet.IMAGE_SIZE, stack),
            "labels",
            Tensors.oneHot(graph.type(), Noise.CLASSES, Noise.labels(queries)));
  }

  @Benchmark
  public Map<String, Double> step() {
    return step.run(inputs);
  }

  @TearDown
  public void close() {
    graph.close();
  }
}
