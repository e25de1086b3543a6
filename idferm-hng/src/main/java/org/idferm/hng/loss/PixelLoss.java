package org.idferm.hng.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** Equation (7): L_pix = Σ |x̂ − y|, summed over pixels, averaged over the batch. */
public final class PixelLoss {

  private PixelLoss() {}

  /**
   * Defines the loss.
   *
   * @param graph where
   * @param generated x̂ {@code [N, 1, H, W]}
   * @param target y, of the same shape
   * @return a scalar
   */
  public static SDVariable define(Graph graph, SDVariable generated, SDVariable target) {
    return graph.sd().math().abs(generated.sub(target)).sum(1, 2, 3).mean();
  }
}
