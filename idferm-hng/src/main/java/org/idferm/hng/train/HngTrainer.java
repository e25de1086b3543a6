package org.idferm.hng.train;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.idferm.core.graph.Graph;
import org.idferm.core.progress.Progress;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.network.HngOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains encoder, decoder and discriminator by Algorithm 1: all three are updated simultaneously in
 * every step, each by its own optimiser, until the deadline. At a sign of {@link Collapse} training
 * goes back to the last checkpoint and goes on at half the learning rate, up to three times.
 */
public final class HngTrainer {

  private final HngOptions options;
  private final HngLossWeights weights;
  private final HngTrainingOptions training;
  private final FeatureNets nets;
  private final long seed;
  private final LongSupplier clock;

  /**
   * Prepares training.
   *
   * @param options the generator's size
   * @param weights the losses' weights
   * @param training deadline, batch size, optimisers
   * @param nets the frozen feature nets
   * @param seed decides the initial values
   */
  public HngTrainer(
      HngOptions options,
      HngLossWeights weights,
      HngTrainingOptions training,
      FeatureNets nets,
      long seed) {
    this(options, weights, training, nets, seed, System::nanoTime);
  }

  /** As the public one, with a clock that gives nanoseconds. */
  HngTrainer(
      HngOptions options,
      HngLossWeights weights,
      HngTrainingOptions training,
      FeatureNets nets,
      long seed,
      LongSupplier clock) {
    this.options = options;
    this.weights = weights;
    this.training = training;
    this.nets = nets;
    this.seed = seed;
    this.clock = clock;
  }

  /**
   * Trains from random initial values, or from the last checkpoint.
   *
   * @param pairs the training pairs
   * @param control progress, checkpoints and the like. An interrupted training that goes on from
   *     its checkpoint ends with the same parameters as an undisturbed one, unless the deadline is
   *     one of time
   * @return the trained networks
   * @throws org.idferm.core.train.StoppedException if a stop was requested; the checkpoint is kept
   * @throws org.idferm.core.error.DataException if the checkpoint is damaged or belongs to other
   *     settings, or a pair has a pixel that is not a number
   * @throws org.idferm.core.error.UserException if the losses did not stay finite after several
   *     rollbacks
   */
  public TrainedHng train(HngPairs pairs, HngControl control) {
    return train(pairs, Map.of(), control);
  }

  /**
   * Trains from given values, or from the last checkpoint.
   *
   * @param pairs the training pairs
   * @param initial values by the parameters' names, for example of a generator trained on other
   *     faces ({@link TrainedHng#parameters()}); the rest begins with random ones
   * @param control progress, checkpoints and the like
   * @return the trained networks
   * @throws IllegalArgumentException if an initial value has another shape than its parameter
   * @throws org.idferm.core.train.StoppedException if a stop was requested; the checkpoint is kept
   * @throws org.idferm.core.error.DataException if the checkpoint is damaged or belongs to other
   *     settings, or a pair has a pixel that is not a number
   * @throws org.idferm.core.error.UserException if the losses did not stay finite after several
   *     rollbacks
   */
  public TrainedHng train(HngPairs pairs, Map<String, INDArray> initial, HngControl control) {
    Optional<HngCheckpoint> checkpoint = control.checkpoint();
    try (HngGraph graph =
            new HngGraph(Graph.create(seed), Graph.create(seed), options, weights, nets);
        Progress.Task task = control.progress().begin(control.title(), training.steps());
        HngRun run = new HngRun(graph, training, pairs, task, new TrainingTime(clock))) {
      run.begin(initial);
      checkpoint.ifPresent(run::resume);
      while (!run.finished()) {
        if (control.stop().requested()) {
          checkpoint.ifPresent(run::save);
          control.stop().check("generator training after step " + run.step());
        }
        if (!run.advance()) {
          continue;
        }
        control.observer().afterStep(run);
        if (run.atCheckpoint()) {
          run.keep();
          checkpoint.ifPresent(run::saveGood);
        }
      }
      return run.result(options);
    }
  }
}
