package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares a graph's gradients with central finite differences, in double precision. */
public final class GradientCheck {

  private static final double STEP = 1e-6;
  private static final double TOLERANCE = 1e-6;

  private GradientCheck() {}

  /**
   * Asserts that the gradients of all parameters are right, element by element. Runs in reused
   * memory, as training does.
   *
   * @param graph in double precision, {@code minimise} called
   * @param inputs the placeholders' values
   * @param loss the name of the loss
   */
  public static void check(Graph graph, Map<String, INDArray> inputs, String loss) {
    check(graph, inputs, loss, graph.parameters().keySet());
  }

  /**
   * Asserts that the gradients of some parameters are those of a variable (which need not be the
   * loss that the graph minimises: with gradient routing it is another one for each group).
   *
   * @param graph in double precision, {@code minimise} called
   * @param inputs the placeholders' values
   * @param objective the name of the scalar whose finite differences are expected
   * @param parameters names of the parameters
   */
  public static void check(
      Graph graph, Map<String, INDArray> inputs, String objective, Collection<String> parameters) {
    assertThat(graph.type()).isEqualTo(DataType.DOUBLE);
    Map<String, INDArray> gradients = new HashMap<>();
    try (Pass pass = graph.gradients(inputs, List.of(objective), parameters)) {
      pass.gradients().forEach((name, gradient) -> gradients.put(name, gradient.dup()));
    }
    for (String name : parameters) {
      INDArray parameter = graph.parameters().get(name);
      INDArray gradient = gradients.get(name);
      assertThat(gradient).as("gradient of %s", name).isNotNull();
      for (long i = 0; i < parameter.length(); i++) {
        double value = parameter.getDouble(i);
        parameter.putScalar(i, value + STEP);
        double above = value(graph, inputs, objective);
        parameter.putScalar(i, value - STEP);
        double below = value(graph, inputs, objective);
        parameter.putScalar(i, value);
        double expected = (above - below) / (2 * STEP);
        double actual = gradient.getDouble(i);
        double scale = Math.max(1, Math.max(Math.abs(expected), Math.abs(actual)));
        assertThat(Math.abs(actual - expected) / scale)
            .as("gradient of %s[%d]: graph %s, finite difference %s", name, i, actual, expected)
            .isLessThan(TOLERANCE);
      }
    }
  }

  private static double value(Graph graph, Map<String, INDArray> inputs, String name) {
    try (Pass pass = graph.forward(inputs, name)) {
      return pass.scalar(name);
    }
  }
}
