package org.idferm.experiments.config;

/**
 * The optimisers of the generator's parts.
 *
 * @param encoder of the encoder
 * @param decoder of the decoder
 * @param discriminator of the discriminator
 */
public record OptimizersConfig(
    OptimizerConfig encoder, OptimizerConfig decoder, OptimizerConfig discriminator) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return Adam for all three; the paper does not say what it used
   */
  public static OptimizersConfig defaults() {
    OptimizerConfig adam = OptimizerConfig.defaults();
    return new OptimizersConfig(adam, adam, adam);
  }
}
