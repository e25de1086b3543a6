package org.idferm.hng.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Equations (2, 3): L_sym = 1/(⌊W/2⌋·H) · Σ_n Σ_m |x̂_{n,m} − x̂_{W−(n−1),m}|, n over the left
 * half's columns, averaged over the batch; on pixels or on the Laplacian (4-neighbour kernel
 * without padding, so that W and H are smaller by 2).
 */
public final class SymmetryLoss {

  private SymmetryLoss() {}

  /**
   * Defines the loss.
   *
   * @param graph where
   * @param generated x̂ {@code [N, 1, size, size]}
   * @param size width and height of the images
   * @param space where left and right are compared
   * @return a scalar
   */
  public static SDVariable define(Graph graph, SDVariable generated, int size, Symmetry space) {
    SDVariable map = generated;
    int side = size;
    if (space == Symmetry.LAPLACIAN) {
      map = laplacian(generated, size);
      side = size - 2;
    }
    int pairs = side / 2;
    SDVariable difference =
        graph.sd().reshape(map, -1, side).mmul(columnLessItsMirror(graph, side));
    SDVariable each =
        graph.sd().math().abs(graph.sd().reshape(difference, -1, (long) side * pairs));
    return each.sum(1).mean().mul(1.0 / (pairs * side));
  }

  /**
   * Takes rows to the differences of their pairs. A product, since ND4J's {@code reverse} loses a
   * few hundred bytes of native memory for every row, for good.
   */
  private static SDVariable columnLessItsMirror(Graph graph, int side) {
    String name = "column less its mirror, of " + side;
    if (graph.sd().hasVariable(name)) {
      return graph.sd().getVariable(name);
    }
    double[][] weights = new double[side][side / 2];
    for (int column = 0; column < side / 2; column++) {
      weights[column][column] = 1;
      weights[side - 1 - column][column] = -1;
    }
    return graph.constant(name, Nd4j.createFromArray(weights));
  }

  /** From shifted copies: a convolution with one channel is many times slower here. */
  private static SDVariable laplacian(SDVariable image, int size) {
    return inner(image, size, 0, 1)
        .add(inner(image, size, 2, 1))
        .add(inner(image, size, 1, 0))
        .add(inner(image, size, 1, 2))
        .sub(inner(image, size, 1, 1).mul(4));
  }

  private static SDVariable inner(SDVariable image, int size, int row, int column) {
    return image.get(
        SDIndex.all(),
        SDIndex.all(),
        SDIndex.interval(row, row + size - 2),
        SDIndex.interval(column, column + size - 2));
  }
}
