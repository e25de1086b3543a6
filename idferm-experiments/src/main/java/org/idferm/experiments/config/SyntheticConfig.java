package org.idferm.experiments.config;

/**
 * How a synthetic face set is made.
 *
 * @param subjects people, 2 to 999; default 20
 * @param framesPerSequence frames from neutral to apex, 2 to 60; default 4
 * @param imageSize width and height of an image in pixels, 64 to 1024; default 96
 */
public record SyntheticConfig(
    @Range(min = 2, max = 999) int subjects,
    @Range(min = 2, max = 60) int framesPerSequence,
    @Range(min = 64, max = 1024) int imageSize) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return 20 people, 4 frames a sequence, 96 x 96 pixels
   */
  public static SyntheticConfig defaults() {
    return new SyntheticConfig(20, 4, 96);
  }
}
