package org.idferm.hng.feature;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Bilinear enlargement of square images as two matrix products, so that its gradient is a matrix
 * product too. Pixel centres are aligned as in OpenCV, and in PyTorch without {@code
 * align_corners}.
 */
public final class Enlargement {

  private Enlargement() {}

  /**
   * Enlarges images.
   *
   * @param graph where
   * @param x {@code [N, 1, from, from]}
   * @param from width and height before
   * @param to width and height after
   * @return {@code [N, 1, to, to]}
   */
  public static SDVariable bilinear(Graph graph, SDVariable x, int from, int to) {
    String name = "enlarge" + from + "to" + to;
    SDVariable weights =
        graph.sd().hasVariable(name)
            ? graph.sd().getVariable(name)
            : graph.constant(name, Nd4j.createFromArray(weights(from, to)));
    SDVariable wide = alongRows(graph, x, weights, from, from, to);
    SDVariable enlarged = alongRows(graph, wide, weights, to, from, to);
    return graph.sd().reshape(enlarged, -1, 1, to, to);
  }

  /** Enlarges each row of {@code [N·rows, from]} and returns the images transposed. */
  private static SDVariable alongRows(
      Graph graph, SDVariable x, SDVariable weights, int rows, int from, int to) {
    SDVariable enlarged = graph.sd().reshape(x, -1, from).mmul(weights);
    return graph.sd().permute(graph.sd().reshape(enlarged, -1, rows, to), 0, 2, 1);
  }

  /** Column j holds the weights of the old pixels in new pixel j. */
  private static double[][] weights(int from, int to) {
    double[][] weights = new double[from][to];
    for (int j = 0; j < to; j++) {
      double position = Math.max(0, (j + 0.5) * from / to - 0.5);
      int left = (int) position;
      int right = Math.min(left + 1, from - 1);
      weights[left][j] += 1 - (position - left);
      weights[right][j] += position - left;
    }
    return weights;
  }
}
