package org.idferm.experiments.cli;

/** Configurations so small that tests can afford them, for commands of several kinds. */
final class ToyYaml {

  /** Data set and feature nets, with which any configuration can begin. */
  static final String DATASET =
      """
      experiment: toy
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 1
        models: none
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      features: {width: 2, steps: 2, batch: 2}
      """;

  /** A whole one of {@code train-features}. */
  static final String FEATURES =
      DATASET + "evaluation: {hold-out-every: 3, hold-out-images-every: 4}\n";

  private ToyYaml() {}
}
