package org.idferm.hng.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Equations (2, 3): L_sym = 1/(⌊W/2⌋·H) · Σ_n Σ_m |x̂_{n,m} − x̂_{W−(n−1),m}|, n over the left
 * half's columns, averaged over the batch; on pixels or on the Laplacian (4-neighbour kernel
 * without padding, so that W and H are smaller by 2).
 */
public final class SymmetryLoss {

  private static final double[] LAPLACIAN = {0, 1, 0, 1, -4, 1, 0, 1, 0};

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
      SDVariable kernel =
          graph.constant("laplacian", Nd4j.createFromArray(LAPLACIAN).reshape(3, 3, 1, 1));
      Conv2DConfig config =
          Conv2DConfig.builder()
              .kH(3)
              .kW(3)
              .paddingMode(PaddingMode.VALID)
              .dataFormat("NCHW")
              .build();
      map = graph.sd().cnn().conv2d(generated, kernel, config);
      side = size - 2;
    }
    // Every pair counts twice in the sum over all columns; a middle column is its own mirror.
    SDVariable difference = graph.sd().math().abs(map.sub(graph.sd().reverse(map, 3)));
    int pairs = side / 2 * side;
    return difference.sum(1, 2, 3).mean().mul(0.5 / pairs);
  }
}
