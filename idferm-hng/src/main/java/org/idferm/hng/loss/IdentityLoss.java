package org.idferm.hng.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * One layer's term of equation (6): ½ · 1/(W·H) · Σ |ψ(x̂) − ψ(x)|, averaged over the batch. L_id
 * is the sum of two such terms, over the last two layers of the identity net. It compares with the
 * input x, not with the target.
 */
public final class IdentityLoss {

  private IdentityLoss() {}

  /**
   * Defines one layer's term.
   *
   * @param graph where
   * @param generated ψ(x̂) {@code [N, features]}, channels and positions in one row
   * @param input ψ(x), of the same shape; gets no gradient
   * @param positions W·H of the layer; 1 for a vector
   * @return a scalar
   */
  public static SDVariable define(
      Graph graph, SDVariable generated, SDVariable input, int positions) {
    SDVariable difference = generated.sub(graph.stopGradient(input));
    return graph.sd().math().abs(difference).sum(1).mean().mul(0.5 / positions);
  }
}
