package org.idferm.hng.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Equations (4, 5), from logits l with Dis = 1/(1 + e^−l): −log Dis = softplus(−l), −log(1 − Dis) =
 * softplus(l).
 */
public final class AdversarialLosses {

  private AdversarialLosses() {}

  /**
   * Equation (4): L_Dis = −log Dis(g) − log(1 − Dis(x̂)), averaged over the batch.
   *
   * @param graph where
   * @param real logits of guiding-set images {@code [N, 1]}
   * @param generated logits of generated images {@code [N, 1]}
   * @return a scalar
   */
  public static SDVariable discriminator(Graph graph, SDVariable real, SDVariable generated) {
    return Blocks.softplus(graph, real.neg()).mean().add(Blocks.softplus(graph, generated).mean());
  }

  /**
   * Equation (5): L_adv = −log Dis(x̂), averaged over the batch (non-saturating).
   *
   * @param graph where
   * @param generated logits of generated images {@code [N, 1]}
   * @return a scalar
   */
  public static SDVariable adversarial(Graph graph, SDVariable generated) {
    return Blocks.softplus(graph, generated.neg()).mean();
  }
}
