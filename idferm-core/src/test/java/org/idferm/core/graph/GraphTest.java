package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GraphTest {

  @Test
  void initialValuesDependOnSeedAndNameOnly() {
    double[] alone = values(Graph.createDouble(5), "fc/W");
    Graph other = Graph.createDouble(5);
    other.parameter("before", Initializer.normal(1), 3);
    assertThat(values(other, "fc/W")).containsExactly(alone);
    assertThat(values(Graph.createDouble(6), "fc/W")).isNotEqualTo(alone);
    assertThat(values(Graph.createDouble(5), "fd/W")).isNotEqualTo(alone);
  }

  private static double[] values(Graph graph, String name) {
    graph.parameter(name, Initializer.normal(1), 4);
    return graph.parameters().get(name).toDoubleVector();
  }

  @Test
  void loadCopiesWhatTheGraphHas() {
    Graph graph = Graph.create(1);
    graph.parameter("a", Initializer.zeros(), 2);
    INDArray value = Nd4j.createFromArray(1.0, 2.0); // cast to the graph's single precision
    graph.load(Map.of("a", value, "elsewhere", Nd4j.scalar(1)));
    value.assign(9);
    assertThat(graph.parameters()).containsOnlyKeys("a");
    assertThat(graph.parameters().get("a").toFloatVector()).containsExactly(1, 2);
  }

  @Test
  void loadRefusesMissingParametersAndOtherShapes() {
    Graph graph = Graph.create(1);
    graph.parameter("fc/W", Initializer.zeros(), 2, 3);
    assertThatThrownBy(() -> graph.load(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for parameter fc/W");
    assertThatThrownBy(() -> graph.load(Map.of("fc/W", Nd4j.zeros(3, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameter fc/W has shape [2, 3], the value [3, 2]");
  }

  @Test
  void aRefusedLoadChangesNothing() {
    Graph graph = Graph.create(1);
    graph.parameter("a", Initializer.zeros(), 2);
    graph.parameter("b", Initializer.zeros(), 2);
    assertThatThrownBy(() -> graph.load(Map.of("a", Nd4j.ones(2), "b", Nd4j.ones(3))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(graph.parameters().get("a").toFloatVector()).containsExactly(0, 0);
  }

  @Test
  void frozenPartsAreConstants() {
    Graph graph = Graph.createDouble(1);
    SDVariable x = graph.parameter("x", Initializer.normal(1), 4, 2);
    INDArray weights = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});
    Map<String, INDArray> trained = Map.of("fc/W", weights, "fc/b", Nd4j.zeros(2));
    Linear frozen = graph.frozen(trained, () -> Linear.create(graph, "fc", 2, 2, 1));
    SDVariable loss = Linear.create(graph, "top", 2, 1, 1).apply(frozen.apply(x)).sum();
    graph.minimise(loss);
    assertThat(graph.parameters()).containsOnlyKeys("x", "top/W", "top/b");
    GradientCheck.check(graph, Map.of(), loss.name());
  }

  @Test
  void frozenPartsNeedValuesOfTheirShape() {
    Graph graph = Graph.create(1);
    assertThatThrownBy(() -> graph.frozen(Map.of(), () -> Linear.create(graph, "fc", 2, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for parameter fc/W");
    // What failed is over: the next part learns again.
    Linear.create(graph, "fc", 2, 2, 1);
    assertThat(graph.parameters()).containsOnlyKeys("fc/W", "fc/b");
  }

  @Test
  void namesAreUnique() {
    Graph graph = Graph.create(1);
    graph.parameter("a", Initializer.zeros(), 2);
    assertThatThrownBy(() -> graph.parameter("a", Initializer.zeros(), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void gradientsNeedALoss() {
    Graph graph = Graph.create(1);
    assertThatThrownBy(() -> graph.gradients(Map.of(), List.of(), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void reusedMemoryGivesTheSameNumbers() {
    try (Graph graph = Graph.create(3)) {
      String loss = TestNet.build(graph);
      Map<Integer, Map<String, INDArray>> first = new HashMap<>();
      for (int size : new int[] {4, 7, 4, 1, 7, 7, 1, 4}) {
        Map<String, INDArray> now = results(graph, loss, size);
        Map<String, INDArray> before = first.putIfAbsent(size, now);
        if (before != null) {
          assertThat(now).as("batch of %d", size).isEqualTo(before);
        }
      }
      // Memory of its own, never used before.
      try (Graph fresh = Graph.create(3)) {
        TestNet.build(fresh);
        assertThat(results(fresh, loss, 4)).isEqualTo(first.get(4));
      }
    }
  }

  private static Map<String, INDArray> results(Graph graph, String loss, int size) {
    Map<String, INDArray> inputs = TestNet.inputs(size, new Random(size));
    Map<String, INDArray> results = new HashMap<>();
    try (Pass pass = graph.gradients(inputs, List.of(loss), graph.parameters().keySet())) {
      results.put("loss", pass.output(loss).dup());
      pass.gradients().forEach((name, gradient) -> results.put(name, gradient.dup()));
    }
    assertThat(results).hasSize(1 + graph.parameters().size());
    try (Pass pass = graph.forward(inputs, loss)) {
      assertThat(pass.output(loss)).isEqualTo(results.get("loss"));
    }
    return results;
  }
}
