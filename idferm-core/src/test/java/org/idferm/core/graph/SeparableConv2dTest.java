package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SeparableConv2dTest {

  @ParameterizedTest
  @CsvSource({"6,7,1", "6,8,2", "7,5,2", "1,1,2"})
  void equalsTheSumsWrittenOut(int height, int width, int stride) {
    int in = 3;
    int out = 5;
    Graph graph = Graph.create(1);
    SDVariable x = graph.placeholder("x", -1, in, height, width);
    SDVariable y =
        new SeparableConv2d(graph, "s", new ConvShape(in, out, 3, stride, 0), 0).apply(x);
    graph.parameters().get("s/b").assign(Nd4j.createFromArray(1f, 2, 3, 4, 5));
    INDArray values = random(2, in, height, width);

    try (Pass pass = graph.forward(Map.of("x", values), y.name())) {
      INDArray result = pass.output(y.name());
      int rows = (height + stride - 1) / stride;
      int columns = (width + stride - 1) / stride;
      assertThat(result.shape()).containsExactly(2, out, rows, columns);
      for (int n = 0; n < 2; n++) {
        for (int o = 0; o < out; o++) {
          for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
              double expected = expected(graph, values, stride, new int[] {n, o, r, c});
              assertThat(result.getDouble(n, o, r, c)).isCloseTo(expected, within(1e-5));
            }
          }
        }
      }
    }
  }

  /** Output at sample, channel, row and column. */
  private static double expected(Graph graph, INDArray x, int stride, int[] at) {
    INDArray depthwise = graph.parameters().get("s/depthwise");
    INDArray pointwise = graph.parameters().get("s/pointwise");
    int height = (int) x.size(2);
    int width = (int) x.size(3);
    double sum = graph.parameters().get("s/b").getDouble(at[1]);
    for (int i = 0; i < x.size(1); i++) {
      for (int ky = 0; ky < 3; ky++) {
        for (int kx = 0; kx < 3; kx++) {
          int row = at[2] * stride + ky - before(height, stride);
          int column = at[3] * stride + kx - before(width, stride);
          if (row >= 0 && row < height && column >= 0 && column < width) {
            sum +=
                pointwise.getDouble(0, 0, i, at[1])
                    * depthwise.getDouble(ky, kx, i, 0)
                    * x.getDouble(at[0], i, row, column);
          }
        }
      }
    }
    return sum;
  }

  /** Zeros before the first pixel: half of those needed, rounded down. */
  private static int before(int size, int stride) {
    int outputs = (size + stride - 1) / stride;
    return Math.max(0, (outputs - 1) * stride + 3 - size) / 2;
  }

  private static INDArray random(long... shape) {
    Random random = new Random(3);
    INDArray array = Nd4j.create(shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, random.nextGaussian());
    }
    return array;
  }
}
