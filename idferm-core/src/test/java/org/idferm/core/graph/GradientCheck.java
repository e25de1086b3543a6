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

  /** For objectives with thousands of kinks (L1, rectifiers), some of which any step crosses. */
  private static final double KINKED_STEP = 1e-8;

  private static final double KINKED_TOLERANCE = 1e-4;

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
    check(graph, inputs, loss, graph.parameters().keySet(), STEP, TOLERANCE);
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
    check(graph, inputs, objective, parameters, STEP, TOLERANCE);
  }

  /**
   * As {@link #check(Graph, Map, String, Collection)}, for whole networks under L1 losses: a
   * smaller step, and a tolerance that allows for its rounding errors.
   *
   * @param graph in double precision, {@code minimise} called
   * @param inputs the placeholders' values
   * @param objective the name of the scalar whose finite differences are expected
   * @param parameters names of the parameters
   */
  public static void checkKinked(
      Graph graph, Map<String, INDArray> inputs, String objective, Collection<String> parameters) {
    check(graph, inputs, objective, parameters, KINKED_STEP, KINKED_TOLERANCE);
  }

  private static void check(
      Graph graph,
      Map<String, INDArray> inputs,
      String objective,
      Collection<String> parameters,
      double step,
      double tolerance) {
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
        parameter.putScalar(i, value + step);
        double above = value(graph, inputs, objective);
        parameter.putScalar(i, value - step);
        double below = value(graph, inputs, objective);
        parameter.putScalar(i, value);
        double expected = (above - below) / (2 * step);
        double actual = gradient.getDouble(i);
        double scale = Math.max(1, Math.max(Math.abs(expected), Math.abs(actual)));
        assertThat(Math.abs(actual - expected) / scale)
            .as("gradient of %s[%d]: graph %s, finite difference %s", name, i, actual, expected)
            .isLessThan(tolerance);
      }
    }
  }

  private static double value(Graph graph, Map<String, INDArray> inputs, String name) {
    try (Pass pass = graph.forward(inputs, name)) {
      return pass.scalar(name);
    }
  }
}
