package org.idferm.hng.train;

/** How learning rates change as training goes on. */
public enum LearningRateDecay {
  /** Not at all. */
  NONE,

  /** As they were up to the middle of training, from there on in a straight line towards 0. */
  LINEAR;

  /**
   * What learning rates are multiplied with.
   *
   * @param done the part of the training that is done, 0 to 1; a clock may have passed 1 meanwhile
   * @return 0 to 1
   */
  double factor(double done) {
    return this == NONE ? 1 : Math.max(0, Math.min(1, 2 * (1 - done)));
  }
}
