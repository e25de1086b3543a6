package org.idferm.experiments.config;

/**
 * The feature nets that are trained here on identity labels and then frozen: the perceptual net of
 * equation (1) and the identity net of equation (6).
 *
 * @param width channels of the first convolution, 1 to 512; default 32
 * @param steps training steps, 1 to 10 000 000; default 2000
 * @param batch images a step, 2 to 4096; default 32
 * @param learningRate Adam's step size, above 0, at most 10; default 0.001
 */
public record FeatureNetConfig(
    @Range(min = 2, max = 512) int width,
    @Range(min = 1, max = 10_000_000) int steps,
    @Range(min = 2, max = 4096) int batch,
    @Range(min = 0, above = true, max = 10) double learningRate) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return a net of width 32; the paper took its nets ready-trained and gives no values
   */
  public static FeatureNetConfig defaults() {
    return new FeatureNetConfig(32, 2000, 32, 0.001);
  }
}
