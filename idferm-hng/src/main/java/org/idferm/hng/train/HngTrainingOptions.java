package org.idferm.hng.train;

import java.util.Objects;

/**
 * How the generator is trained, until a deadline as in Algorithm 1: a number of steps or a time,
 * whichever comes first.
 *
 * @param steps mini-batches at most
 * @param minutes time at most, that of interrupted parts included; infinite for no limit. With a
 *     limit the result depends on the machine's speed
 * @param batch pairs in a mini-batch
 * @param optimizers those of encoder, decoder and discriminator
 * @param decay how learning rates change; with a limit of time, by the time spent if that is the
 *     larger part
 * @param checkpointEvery steps between checkpoints
 */
public record HngTrainingOptions(
    int steps,
    double minutes,
    int batch,
    HngOptimizers optimizers,
    LearningRateDecay decay,
    int checkpointEvery) {

  /** Checks the ranges. */
  public HngTrainingOptions {
    Objects.requireNonNull(optimizers, "optimizers");
    Objects.requireNonNull(decay, "decay");
    if (steps < 1 || batch < 1 || checkpointEvery < 1 || !(minutes > 0)) {
      throw new IllegalArgumentException(
          "steps %d, minutes %s, batch %d and checkpoint every %d must be positive"
              .formatted(steps, minutes, batch, checkpointEvery));
    }
  }

  /**
   * So many steps, with Adam at one learning rate for all parts.
   *
   * @param steps mini-batches
   * @param batch pairs in one
   * @param learningRate Adam's step size
   * @param checkpointEvery steps between checkpoints
   */
  public HngTrainingOptions(int steps, int batch, double learningRate, int checkpointEvery) {
    this(
        steps,
        Double.POSITIVE_INFINITY,
        batch,
        HngOptimizers.adam(learningRate),
        LearningRateDecay.NONE,
        checkpointEvery);
  }

  /**
   * How much of the training is done.
   *
   * @param step steps done
   * @param seconds time spent
   * @return 0 at the beginning, 1 or more at the end
   */
  double done(int step, double seconds) {
    return Math.max((double) step / steps, seconds / (60 * minutes));
  }
}
