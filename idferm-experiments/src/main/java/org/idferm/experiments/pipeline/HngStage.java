package org.idferm.experiments.pipeline;

import java.util.Locale;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.HngConfig;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.loss.Symmetry;
import org.idferm.hng.network.HngOptions;
import org.idferm.hng.train.HngCheckpoint;
import org.idferm.hng.train.HngLossWeights;
import org.idferm.hng.train.HngPairs;
import org.idferm.hng.train.HngTrainer;
import org.idferm.hng.train.HngTrainingOptions;
import org.idferm.hng.train.TrainedHng;

/**
 * The generator's training as a configuration has it.
 *
 * @param config size, losses and training
 * @param nets the frozen feature nets
 * @param files where checkpoints are kept
 */
public record HngStage(HngConfig config, FeatureNets nets, StageDirectory files) {

  private static final String CHECKPOINT = "generator-checkpoint.npz";
  private static final double BETA1 = 0.5;
  private static final double BETA2 = 0.999;
  private static final int LONGEST_INTERVAL = 100;

  /**
   * Trains a generator, going on from a checkpoint if there is one.
   *
   * @param pairs the training pairs
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the trained generator
   */
  public TrainedHng train(HngPairs pairs, Progress progress, StopSignal stop) {
    HngTrainer trainer =
        new HngTrainer(
            new HngOptions(config.width(), config.latent(), config.leakySlope()),
            new HngLossWeights(
                config.perceptual(),
                config.lambda1(),
                config.lambda2(),
                config.lambda3(),
                config.alpha(),
                Symmetry.valueOf(config.symmetry().toUpperCase(Locale.ROOT))),
            new HngTrainingOptions(
                config.steps(),
                config.batch(),
                config.learningRate(),
                BETA1,
                BETA2,
                checkpointEvery()),
            nets,
            files.seed("generator"));
    return trainer.train(pairs, Optional.of(checkpoint()), progress, stop);
  }

  /** Removes the checkpoints, once the generator is saved. */
  public void deleteCheckpoints() {
    checkpoint().files().forEach(files::delete);
  }

  private HngCheckpoint checkpoint() {
    return new HngCheckpoint(files.file(CHECKPOINT));
  }

  private int checkpointEvery() {
    return Math.max(1, Math.min(LONGEST_INTERVAL, config.steps() / 5));
  }
}
