package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class BlocksTest {

  private final Graph graph = Graph.createDouble(7);

  @Test
  void convolutionOfOnesCountsItsWindow() {
    SDVariable x = graph.placeholder("x", -1, 1, 3, 3);
    Conv2d conv = Conv2d.create(graph, "c", ConvShape.same(1, 1, 3), 0.1);
    graph.parameters().get("c/W").assign(1);
    graph.parameters().get("c/b").assign(0.5);
    SDVariable y = conv.apply(x);
    try (Pass pass = graph.forward(Map.of("x", Nd4j.ones(x.dataType(), 1, 1, 3, 3)), y.name())) {
      assertThat(pass.output(y.name()).dup('c').reshape(9).toDoubleVector())
          .containsExactly(4.5, 6.5, 4.5, 6.5, 9.5, 6.5, 4.5, 6.5, 4.5);
    }
  }

  @Test
  void deconvolutionSpreadsOnePixelOverItsKernel() {
    SDVariable x = graph.placeholder("x", -1, 1, 2, 2);
    Deconv2d deconv = new Deconv2d(graph, "d", new ConvShape(1, 1, 4, 2, 1), 1);
    graph.parameters().get("d/W").assign(Nd4j.arange(16).castTo(x.dataType()).reshape(4, 4, 1, 1));
    SDVariable y = deconv.apply(x);
    INDArray one = Nd4j.zeros(x.dataType(), 1, 1, 2, 2);
    one.putScalar(0, 1);
    try (Pass pass = graph.forward(Map.of("x", one), y.name())) {
      // The kernel laid at row and column -1: its first row and column are cut off.
      assertThat(pass.output(y.name()).dup('c').reshape(16).toDoubleVector())
          .containsExactly(5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0, 0, 0, 0, 0);
    }
  }

  @Test
  void crossEntropyOfEqualLogitsIsLogOfClasses() {
    SDVariable logits = graph.placeholder("l", -1, 4);
    SDVariable oneHot = graph.placeholder("y", -1, 4);
    SDVariable loss = Blocks.crossEntropy(graph, logits, oneHot);
    Map<String, INDArray> inputs =
        Map.of(
            "l",
            Nd4j.valueArrayOf(new long[] {2, 4}, 900.0),
            "y",
            Nd4j.eye(4).get(NDArrayIndex.interval(0, 2)).castTo(logits.dataType()));
    try (Pass pass = graph.forward(inputs, loss.name())) {
      assertThat(pass.scalar(loss.name())).isCloseTo(Math.log(4), within(1e-12));
    }
  }

  @Test
  void softplusOfLargeValuesIsFinite() {
    SDVariable x = graph.placeholder("x", -1);
    SDVariable y = Blocks.softplus(graph, x);
    INDArray values = Nd4j.createFromArray(-1000.0, 0.0, 1.0, 1000.0);
    try (Pass pass = graph.forward(Map.of("x", values), y.name())) {
      assertThat(pass.output(y.name()).toDoubleVector())
          .containsExactly(
              new double[] {0, Math.log(2), Math.log(1 + Math.E), 1000}, within(1e-12));
    }
  }

  @Test
  void gradientsOfSoftplus() {
    checkThrough(x -> Blocks.softplus(graph, x));
  }

  @Test
  void maxFeatureMapTakesTheLargerHalf() {
    SDVariable x = graph.placeholder("x", -1, 4);
    SDVariable y = Blocks.maxFeatureMap(graph, x);
    INDArray values = Nd4j.createFromArray(new double[][] {{1, 5, 3, 2}});
    try (Pass pass = graph.forward(Map.of("x", values), y.name())) {
      assertThat(pass.output(y.name()).toDoubleMatrix()[0]).containsExactly(3, 5);
    }
  }

  @Test
  void gradientsOfConvolutions() {
    checkThrough(x -> Conv2d.create(graph, "a", new ConvShape(2, 3, 5, 2, 2), 0.1).apply(x));
  }

  @Test
  void gradientsOfDeconvolutions() {
    checkThrough(x -> new Deconv2d(graph, "a", new ConvShape(2, 3, 4, 2, 1), 0.1).apply(x));
  }

  @Test
  void gradientsOfPoolingAndLeakyRectifier() {
    checkThrough(x -> Blocks.maxPool(graph, Blocks.leakyRelu(graph, x, 0.1), 2));
  }

  @Test
  void gradientsOfMaxFeatureMap() {
    checkThrough(x -> Blocks.maxFeatureMap(graph, x));
  }

  @Test
  void gradientsOfLinearAndCrossEntropy() {
    SDVariable x = graph.parameter("x", Initializer.normal(1), 5, 6);
    SDVariable logits = Linear.create(graph, "fc", 6, 3, 1).apply(x);
    SDVariable oneHot = graph.placeholder("y", -1, 3);
    SDVariable loss = Blocks.crossEntropy(graph, logits, oneHot);
    graph.minimise(loss);
    INDArray labels = Nd4j.zeros(x.dataType(), 5, 3);
    for (int i = 0; i < 5; i++) {
      labels.putScalar(i, i % 3, 1);
    }
    GradientCheck.check(graph, Map.of("y", labels), loss.name());
  }

  @Test
  void frozenLayersPassGradientsOnButGetNone() {
    SDVariable x = graph.parameter("x", Initializer.normal(1), 2, 1, 4, 4);
    Conv2d conv = Conv2d.create(graph, "c", ConvShape.same(1, 2, 3), 0.1);
    SDVariable loss = conv.frozen().apply(x).mul(2).sum();
    graph.minimise(loss);
    GradientCheck.check(graph, Map.of(), loss.name(), List.of("x"));
    try (Pass pass = graph.gradients(Map.of(), List.of(loss.name()), List.of("x", "c/W"))) {
      INDArray gradient = pass.gradients().get("c/W");
      assertThat(gradient == null || gradient.amaxNumber().doubleValue() == 0).isTrue();
    }
  }

  /** Checks the gradients of an operation's input and parameters under a random linear loss. */
  private void checkThrough(Function<SDVariable, SDVariable> operation) {
    SDVariable x = graph.parameter("x", Initializer.normal(1), 2, 2, 6, 6);
    SDVariable y = operation.apply(x);
    SDVariable weights = graph.placeholder("weights", -1);
    SDVariable loss = graph.sd().reshape(y, -1).mul(weights).sum();
    graph.minimise(loss);
    long size;
    try (Pass pass = graph.forward(Map.of(), y.name())) {
      size = pass.output(y.name()).length();
    }
    double[] random = new Random(3).doubles(size, -1, 1).toArray();
    GradientCheck.check(graph, Map.of("weights", Nd4j.createFromArray(random)), loss.name());
  }
}
