package org.idferm.hng.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.idferm.core.train.Optimizer;
import org.idferm.core.train.OptimizerOptions;
import org.idferm.hng.network.Decoder;
import org.idferm.hng.network.Discriminator;
import org.idferm.hng.network.Encoder;

/**
 * The optimiser of each part.
 *
 * @param encoder of the encoder
 * @param decoder of the decoder
 * @param discriminator of the discriminator; without effect where there is none
 */
public record HngOptimizers(
    OptimizerOptions encoder, OptimizerOptions decoder, OptimizerOptions discriminator) {

  /** Checks that there are three. */
  public HngOptimizers {
    Objects.requireNonNull(encoder, "encoder");
    Objects.requireNonNull(decoder, "decoder");
    Objects.requireNonNull(discriminator, "discriminator");
  }

  /**
   * Adam for all three, with β1 = 0.5, which is usual for adversarial training, and β2 = 0.999.
   *
   * @param learningRate step size, positive
   */
  public static HngOptimizers adam(double learningRate) {
    OptimizerOptions adam = new OptimizerOptions.Adam(learningRate, 0.5, 0.999);
    return new HngOptimizers(adam, adam, adam);
  }

  /** Makes the optimisers, by the prefix of the parameters that they update. */
  Map<String, Optimizer> create(boolean withDiscriminator) {
    Map<String, Optimizer> optimizers = new LinkedHashMap<>();
    optimizers.put(Encoder.PREFIX, encoder.create());
    optimizers.put(Decoder.PREFIX, decoder.create());
    if (withDiscriminator) {
      optimizers.put(Discriminator.PREFIX, discriminator.create());
    }
    return optimizers;
  }
}
