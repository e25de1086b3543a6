package org.idferm.hng.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;

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
    // Every pair counts twice in the sum over all columns; a middle column is its own mirror.
    SDVariable difference = graph.sd().math().abs(map.sub(graph.sd().reverse(map, 3)));
    int pairs = side / 2 * side;
    return difference.sum(1, 2, 3).mean().mul(0.5 / pairs);
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
