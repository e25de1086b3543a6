package org.idferm.hng.train;

import java.util.Objects;
import org.idferm.hng.loss.Symmetry;

/**
 * The weights of the five losses. A loss of weight 0 is left out of the graph and costs nothing.
 *
 * @param perceptual weight of L_feat, 1 in the paper
 * @param identity λ1, weight of L_id
 * @param pixel λ2, weight of L_pix
 * @param symmetry λ3, weight of L_sym
 * @param adversarial α, weight of L_adv; 0 leaves the discriminator out as well
 * @param space where the symmetry loss compares left and right
 */
public record HngLossWeights(
    double perceptual,
    double identity,
    double pixel,
    double symmetry,
    double adversarial,
    Symmetry space) {

  /** Checks that no weight is negative and that the encoder has something to minimise. */
  public HngLossWeights {
    Objects.requireNonNull(space, "space");
    for (double weight : new double[] {perceptual, identity, pixel, symmetry, adversarial}) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("a loss's weight is " + weight + "; expected >= 0");
      }
    }
    if (perceptual + identity + pixel == 0) {
      throw new IllegalArgumentException(
          "the perceptual, identity and pixel losses are all switched off:"
              + " the encoder has nothing to learn");
    }
  }

  /** The paper's weights: 1, λ1 = 0.03, λ2 = 0.01, λ3 = 0.3, α = 0.1, Laplacian symmetry. */
  public static HngLossWeights defaults() {
    return new HngLossWeights(1, 0.03, 0.01, 0.3, 0.1, Symmetry.LAPLACIAN);
  }
}
