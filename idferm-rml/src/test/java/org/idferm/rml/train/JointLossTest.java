package org.idferm.rml.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.idferm.core.graph.GradientCheck;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.PrecisionCheck;
import org.idferm.core.graph.Tensors;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class JointLossTest {

  private static final FerNetOptions TINY = new FerNetOptions(1, 3, 2, 3, 0.1);

  private final Graph graph = Graph.createDouble(5);

  @Test
  void gradientsOfBothBranchesAndTheThreshold() {
    JointLoss joint =
        new JointLoss(graph, TINY, MetricLosses.create("rml", Map.of("rank", 2)), 0.7);
    // Of the large layers the biases alone: the rest of their gradients is the blocks' business.
    List<String> parameters =
        graph.parameters().keySet().stream()
            .filter(name -> graph.parameters().get(name).length() <= 20)
            .toList();
    GradientCheck.check(graph, inputs(joint, true), joint.total().name(), parameters);
  }

  @Test
  void theSoftmaxTrainsTheExpressionBranchAndTheMetricLossBoth() {
    // Without weight on the metric loss: the softmax alone.
    Map<String, double[]> softmax = gradients(0);
    Map<String, double[]> joint = gradients(0.7);
    assertThat(trained(softmax))
        .contains("conv1/W", "inception2/5x5/W", "fc2-2/W", "fc-ec/W")
        .noneMatch(name -> name.matches("(fc2-3|fc2-4|fc-ml|rml)/.*"));
    assertThat(trained(joint))
        .containsAll(trained(softmax))
        .contains("fc2-3/W", "fc2-4/W", "fc-ml/W", "rml/L_A", "rml/c");
    // The connecting layer leads the metric loss to FC2-2; FC-EC is the softmax's own.
    assertThat(joint.get("fc2-2/W")).isNotEqualTo(softmax.get("fc2-2/W"));
    assertThat(joint.get("conv1/W")).isNotEqualTo(softmax.get("conv1/W"));
    assertThat(joint.get("fc-ec/W")).isEqualTo(softmax.get("fc-ec/W"));
  }

  /** The parameters that have a gradient other than zero. */
  private static List<String> trained(Map<String, double[]> gradients) {
    return gradients.keySet().stream()
        .filter(name -> Arrays.stream(gradients.get(name)).anyMatch(g -> g != 0))
        .toList();
  }

  private static Map<String, double[]> gradients(double lambda) {
    try (Graph graph = Graph.createDouble(5)) {
      JointLoss joint =
          new JointLoss(graph, TINY, MetricLosses.create("rml", Map.of("rank", 2)), lambda);
      Map<String, double[]> gradients = new HashMap<>();
      try (Pass pass =
          graph.gradients(inputs(joint, true), List.of(), graph.parameters().keySet())) {
        pass.gradients()
            .forEach(
                (name, g) -> gradients.put(name, g.dup('c').reshape(g.length()).toDoubleVector()));
      }
      return gradients;
    }
  }

  @Test
  void singlePrecisionGivesTheGradientsOfDouble() {
    FerNetOptions wide = new FerNetOptions(16, 32, 8, 3, 0.1);
    JointLoss joint = new JointLoss(graph, wide, MetricLosses.create("rml", Map.of()), 1);
    try (Graph single = Graph.create(5)) {
      new JointLoss(single, wide, MetricLosses.create("rml", Map.of()), 1);
      PrecisionCheck.check(single, graph, inputs(joint, true));
    }
  }

  @Test
  void theSoftmaxSeesTheQueriesAlone() {
    JointLoss joint =
        new JointLoss(graph, TINY, MetricLosses.create("rml", Map.of("rank", 2)), 0.7);
    try (Graph alone = Graph.createDouble(5)) {
      JointLoss softmax = new JointLoss(alone, TINY, MetricLosses.create("none", Map.of()), 1);
      double expected = value(alone, inputs(softmax, false), softmax.total().name());
      assertThat(value(graph, inputs(joint, true), joint.softmax().name()))
          .isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void lambdaWeighsTheMetricLoss() {
    JointLoss joint =
        new JointLoss(graph, TINY, MetricLosses.create("rml", Map.of("rank", 2)), 0.7);
    Map<String, INDArray> inputs = inputs(joint, true);
    double metric = value(graph, inputs, joint.metric().orElseThrow().name());
    double softmax = value(graph, inputs, joint.softmax().name());
    assertThat(metric).isPositive();
    assertThat(value(graph, inputs, joint.total().name()))
        .isCloseTo(softmax + 0.7 * metric, within(1e-12));
  }

  @Test
  void accuracyIsTheShareOfCorrectQueries() {
    JointLoss joint = new JointLoss(graph, TINY, MetricLosses.create("none", Map.of()), 1);
    graph.parameters().get("fc-ec/W").assign(0);
    graph.parameters().get("fc-ec/b").putScalar(2, 1);
    assertThat(value(graph, inputs(joint, false), joint.accuracy().name()))
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void withoutMetricLossThereIsNoMetricBranch() {
    new JointLoss(graph, TINY, MetricLosses.create("none", Map.of()), 1);
    assertThat(graph.parameters().keySet())
        .allMatch(n -> n.startsWith("conv") || n.startsWith("inc") || n.matches("fc(2-2|-ec)/."));
  }

  private static double value(Graph graph, Map<String, INDArray> inputs, String name) {
    try (Pass pass = graph.forward(inputs, name)) {
      return pass.scalar(name);
    }
  }

  private static Map<String, INDArray> inputs(JointLoss joint, boolean withReferences) {
    QueryBatch batch = Patterns.batch(new Random(2), 0, 2, 0, 1);
    float[][] references = withReferences ? batch.references() : new float[0][];
    INDArray images =
        Tensors.images(joint.images().dataType(), FerNet.IMAGE_SIZE, batch.queries(), references);
    double[][] oneHot = {{1, 0, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
    return Map.of(
        joint.images().name(), images, joint.labels().name(), Nd4j.createFromArray(oneHot));
  }
}
