package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares the gradients of a graph in single precision, which oneDNN's kernels compute, with those
 * of the same graph in double precision, which ND4J's operations do.
 */
public final class PrecisionCheck {

  private static final double TOLERANCE = 1e-4;

  private PrecisionCheck() {}

  /**
   * Asserts that all gradients agree to 10⁻⁴ of their largest element, and that the same pass gives
   * the same numbers twice.
   *
   * @param single in single precision, {@code minimise} called; its parameters are overwritten
   * @param exact the same graph in double precision
   * @param inputs the placeholders' values, in double precision
   */
  public static void check(Graph single, Graph exact, Map<String, INDArray> inputs) {
    single.load(exact.parameters());
    Map<String, INDArray> rounded = new LinkedHashMap<>();
    inputs.forEach((name, value) -> rounded.put(name, value.castTo(DataType.FLOAT)));
    Map<String, INDArray> actual = gradients(single, rounded);
    assertThat(gradients(single, rounded)).isEqualTo(actual);
    Map<String, INDArray> expected = gradients(exact, inputs);
    assertThat(actual).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (name, gradient) -> {
          double scale = gradient.amaxNumber().doubleValue();
          INDArray error = actual.get(name).castTo(DataType.DOUBLE).sub(gradient);
          assertThat(error.amaxNumber().doubleValue())
              .as("error of the gradient of %s, whose largest element is %s", name, scale)
              .isLessThanOrEqualTo(TOLERANCE * scale);
        });
  }

  private static Map<String, INDArray> gradients(Graph graph, Map<String, INDArray> inputs) {
    Map<String, INDArray> copies = new LinkedHashMap<>();
    try (Pass pass = graph.gradients(inputs, List.of(), graph.parameters().keySet())) {
      pass.gradients().forEach((name, gradient) -> copies.put(name, gradient.dup('c')));
    }
    return copies;
  }
}
