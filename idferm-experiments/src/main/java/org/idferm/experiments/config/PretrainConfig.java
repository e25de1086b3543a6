package org.idferm.experiments.config;

/**
 * The first of the paper's two stages of training: on identity folders, before the data set itself.
 * What is not said here is as in {@code hng}.
 *
 * @param dataset the faces; people without a neutral face have no part in it
 * @param steps training steps at most, 0 to 10 000 000; 0 (default) for no pre-training
 * @param minutes training time at most, above 0 to 100 000; 0 (default) for no limit
 * @param learningRate step size, above 0, at most 10; 0 (default) for that of {@code hng}
 */
public record PretrainConfig(
    DatasetConfig dataset,
    @Range(min = 0, max = 10_000_000) int steps,
    @Range(min = 0, max = 100_000) double minutes,
    @Range(min = 0, max = 10) double learningRate) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return no pre-training; VGG-Face if steps are given
   */
  public static PretrainConfig defaults() {
    return new PretrainConfig(DatasetConfig.of("vggface"), 0, 0, 0);
  }

  /**
   * Whether there is pre-training.
   *
   * @return true if it has steps
   */
  public boolean isOn() {
    return steps > 0;
  }
}
