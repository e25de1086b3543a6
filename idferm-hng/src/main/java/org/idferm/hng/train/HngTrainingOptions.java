package org.idferm.hng.train;

/**
 * How the generator is trained.
 *
 * @param steps mini-batches: Algorithm 1's deadline
 * @param batch pairs in one
 * @param learningRate Adam's step size, for all three parts
 * @param beta1 Adam's decay of the mean of gradients; 0.5 is usual for adversarial training
 * @param beta2 Adam's decay of the mean of squared gradients
 * @param checkpointEvery steps between checkpoints
 */
public record HngTrainingOptions(
    int steps, int batch, double learningRate, double beta1, double beta2, int checkpointEvery) {

  /** Checks the ranges. */
  public HngTrainingOptions {
    if (steps < 1 || batch < 1 || checkpointEvery < 1 || !(learningRate > 0)) {
      throw new IllegalArgumentException(
          "steps %d, batch %d, checkpoint every %d and learning rate %s must be positive"
              .formatted(steps, batch, checkpointEvery, learningRate));
    }
  }
}
