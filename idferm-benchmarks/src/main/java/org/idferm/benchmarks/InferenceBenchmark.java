package org.idferm.benchmarks;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.idferm.core.face.Expression;
import org.idferm.core.graph.Graph;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.model.ModelCard;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
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

/** Classification by the default network. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InferenceBenchmark {

  @Param({"1", "8", "64"})
  public int images;

  private ExpressionClassifier classifier;
  private float[][] noise;

  @Setup
  public void build() {
    FerNetOptions net = FerNetOptions.defaults(Noise.CLASSES);
    ModelCard card =
        new ModelCard(
            Expression.ofCkPlus().subList(0, Noise.CLASSES),
            net,
            Preprocessor.INPUT,
            Optional.empty());
    try (Graph graph = Graph.create(1)) {
      FerNet.classifier(graph, net);
      classifier = new ExpressionClassifier(card, graph.parameters());
    }
    noise = Noise.rows(images, FerNet.PIXELS, 1, 1);
  }

  @Benchmark
  public float[][] classify() {
    return classifier.probabilities(noise);
  }

  @TearDown
  public void close() {
    classifier.close();
  }
}
