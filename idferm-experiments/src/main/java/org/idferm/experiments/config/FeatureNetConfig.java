package org.idferm.experiments.config;

/**
 * The frozen feature nets: the perceptual net of equation (1) and the identity net of equation (6).
 * Each is read from a file, or trained here on identity labels.
 *
 * @param width of nets trained here, channels of the first convolution, 2 to 512; default 32
 * @param identityInput of an identity net trained here, width and height of its input: 64
 *     (default), or 128, to which images are enlarged
 * @param steps training steps, 1 to 10 000 000; default 2000
 * @param batch images a step, 2 to 4096; default 32
 * @param learningRate Adam's step size, above 0, at most 10; default 0.001
 * @param perceptual where the perceptual net comes from; by default it is trained here
 * @param identity where the identity net comes from; by default it is trained here
 */
public record FeatureNetConfig(
    @Range(min = 2, max = 512) int width,
    @Range(min = 64, max = 128) int identityInput,
    @Range(min = 1, max = 10_000_000) int steps,
    @Range(min = 2, max = 4096) int batch,
    @Range(min = 0, above = true, max = 10) double learningRate,
    WeightsConfig perceptual,
    WeightsConfig identity) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return nets of width 32, trained here; the paper took its nets ready-trained and gives no
   *     values
   */
  public static FeatureNetConfig defaults() {
    return new FeatureNetConfig(
        32, 64, 2000, 32, 0.001, WeightsConfig.none(), WeightsConfig.none());
  }
}
