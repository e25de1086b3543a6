package org.idferm.experiments.config;

/**
 * The first of the generator's two stages: on a large set of identities, before the fine-tuning.
 *
 * @param steps training steps, 0 to 10 000 000; 0 (default) leaves the stage out
 * @param learningRate Adam's step size, above 0, at most 10; default 0.0005
 * @param dataset its faces
 */
public record PretrainingConfig(
    @Range(min = 0, max = 10_000_000) int steps,
    @Range(min = 0, above = true, max = 10) double learningRate,
    DatasetConfig dataset) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return no pre-training
   */
  public static PretrainingConfig defaults() {
    return new PretrainingConfig(0, 0.0005, DatasetConfig.defaults());
  }
}
