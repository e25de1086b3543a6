package org.idferm.experiments.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.OptimizerOptions;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.config.OptimizerConfig;
import org.idferm.hng.GeneratorFile;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.loss.Symmetry;
import org.idferm.hng.network.HngOptions;
import org.idferm.hng.train.HngCheckpoint;
import org.idferm.hng.train.HngControl;
import org.idferm.hng.train.HngLossWeights;
import org.idferm.hng.train.HngOptimizers;
import org.idferm.hng.train.HngPairs;
import org.idferm.hng.train.HngTrainer;
import org.idferm.hng.train.HngTrainingOptions;
import org.idferm.hng.train.LearningRateDecay;
import org.idferm.hng.train.TrainedHng;

/**
 * The generator's training as a configuration has it.
 *
 * @param config size, losses and training
 * @param nets the frozen feature nets
 * @param files where checkpoints, losses and sample pictures are kept
 * @param fold the fold's index, 0 if there are none
 */
public record HngStage(HngConfig config, FeatureNets nets, StageDirectory files, int fold) {

  private static final String CHECKPOINT = "generator-checkpoint.npz";
  private static final String INITIAL = "initial-sha256.json";
  private static final int LONGEST_INTERVAL = 100;

  /**
   * Refuses what only the parts themselves can tell to be wrong, before any work is done.
   *
   * @param config values within their ranges
   * @throws ConfigurationException names the key, and what was expected
   * @throws org.idferm.core.error.DataException if a generator to be loaded cannot be
   */
  public static void check(HngConfig config) {
    HngTrainingOptions unused = options(config);
    GivenGenerator.check(config);
  }

  /**
   * Trains a generator, going on from a checkpoint if there is one, from the values that the
   * configuration names, or else from random ones.
   *
   * @param pairs the training pairs
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the trained generator
   */
  public TrainedHng train(HngPairs pairs, Progress progress, StopSignal stop) {
    return train(pairs, GivenGenerator.initial(config).map(GivenGenerator::read), progress, stop);
  }

  /**
   * Trains a generator, going on from a checkpoint if there is one.
   *
   * @param pairs the training pairs
   * @param initial the values to begin with; random ones if there are none
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the trained generator
   */
  public TrainedHng train(
      HngPairs pairs, Optional<GeneratorFile> initial, Progress progress, StopSignal stop) {
    requireSameBeginning();
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
            options(config),
            nets,
            files.seed("generator"));
    HngControl control =
        new HngControl(
            "generator",
            progress,
            stop,
            Optional.of(DamagedCheckpoints.mend(checkpoint())),
            new TrainingDiary(
                files.directory(),
                fold,
                pairs,
                config.samplesEvery(),
                options(config).checkpointEvery()));
    return trainer.train(pairs, initial.map(GeneratorFile::parameters).orElse(Map.of()), control);
  }

  /** A training goes on only with the file that it began with. */
  private void requireSameBeginning() {
    Optional<GivenGenerator> initial = GivenGenerator.initial(config);
    if (initial.isPresent()) {
      Optional<String> before = files.read(INITIAL, String.class);
      before.ifPresentOrElse(
          initial.get()::requireUnchanged, () -> files.write(INITIAL, initial.get().sha256()));
    }
  }

  /** Removes the checkpoints, once the generator is saved. */
  public void deleteCheckpoints() {
    checkpoint().good().delete();
    files.delete(checkpoint().stopped());
  }

  private HngCheckpoint checkpoint() {
    return new HngCheckpoint(files.file(CHECKPOINT));
  }

  /**
   * How a configuration has generators trained.
   *
   * @param config values within their ranges
   * @return the options
   * @throws ConfigurationException if an optimiser has no such option, or a value is out of range;
   *     names the key
   */
  static HngTrainingOptions options(HngConfig config) {
    return new HngTrainingOptions(
        config.steps(),
        config.minutes() > 0 ? config.minutes() : Double.POSITIVE_INFINITY,
        config.batch(),
        new HngOptimizers(
            optimizer(config, "encoder", config.optimizers().encoder()),
            optimizer(config, "decoder", config.optimizers().decoder()),
            optimizer(config, "discriminator", config.optimizers().discriminator())),
        LearningRateDecay.valueOf(config.decay().toUpperCase(Locale.ROOT)),
        Math.max(1, Math.min(LONGEST_INTERVAL, config.steps() / 5)));
  }

  private static OptimizerOptions optimizer(HngConfig config, String part, OptimizerConfig of) {
    try {
      return OptimizerOptions.of(of.name(), of.options(), config.learningRate());
    } catch (ConfigurationException e) {
      throw new ConfigurationException("hng.optimizers.%s: %s".formatted(part, e.getMessage()), e);
    }
  }
}
