package org.idferm.hng.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Equation (1): L_feat = ½ · 1/(W·H) · Σ ‖φ(x̂) − φ(y)‖², summed over channels and positions of the
 * feature map, averaged over the batch.
 */
public final class PerceptualLoss {

  private PerceptualLoss() {}

  /**
   * Defines the loss.
   *
   * @param graph where
   * @param generated φ(x̂) {@code [N, C, H, W]}
   * @param target φ(y), of the same shape; gets no gradient
   * @param positions W·H
   * @return a scalar
   */
  public static SDVariable define(
      Graph graph, SDVariable generated, SDVariable target, int positions) {
    SDVariable difference = generated.sub(graph.stopGradient(target));
    return difference.mul(difference).sum(1, 2, 3).mean().mul(0.5 / positions);
  }
}
