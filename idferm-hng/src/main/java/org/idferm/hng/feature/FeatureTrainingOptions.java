package org.idferm.hng.feature;

/**
 * How the feature nets are trained on identity labels.
 *
 * @param steps mini-batches
 * @param batch images in one
 * @param learningRate Adam's step size
 */
public record FeatureTrainingOptions(int steps, int batch, double learningRate) {

  /** Checks the ranges. */
  public FeatureTrainingOptions {
    if (steps < 1 || batch < 1 || !(learningRate > 0)) {
      throw new IllegalArgumentException(
          "steps %d, batch %d and learning rate %s must be positive"
              .formatted(steps, batch, learningRate));
    }
  }
}
