package org.idferm.hng.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.UserException;
import org.idferm.core.graph.Graph;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.AdamOptimizer;
import org.idferm.core.train.NonFiniteLossException;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.TrainingStep;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.network.Decoder;
import org.idferm.hng.network.Discriminator;
import org.idferm.hng.network.Encoder;
import org.idferm.hng.network.HngOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains encoder, decoder and discriminator by Algorithm 1: all three are updated simultaneously in
 * every step, each by Adam, until the steps are up. At a sign of {@link Collapse} training goes
 * back to the last checkpoint and goes on at half the learning rate, up to three times.
 */
public final class HngTrainer {

  private static final int MAX_ROLLBACKS = 3;

  private final HngOptions options;
  private final HngLossWeights weights;
  private final HngTrainingOptions training;
  private final FeatureNets nets;
  private final long seed;

  /**
   * Prepares training.
   *
   * @param options the generator's size
   * @param weights the losses' weights
   * @param training steps, batch size, learning rate
   * @param nets the frozen feature nets
   * @param seed decides the initial values
   */
  public HngTrainer(
      HngOptions options,
      HngLossWeights weights,
      HngTrainingOptions training,
      FeatureNets nets,
      long seed) {
    this.options = options;
    this.weights = weights;
    this.training = training;
    this.nets = nets;
    this.seed = seed;
  }

  /**
   * Trains, from the beginning or from the last checkpoint.
   *
   * @param pairs the training pairs
   * @param checkpoint where to save now and then, and to go on from if it exists; empty for never.
   *     An interrupted training that goes on ends with the same parameters as an undisturbed one
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the trained networks
   * @throws org.idferm.core.train.StoppedException if a stop was requested; the checkpoint is kept
   * @throws org.idferm.core.error.DataException if the checkpoint is damaged or belongs to other
   *     settings
   * @throws UserException if the losses did not stay finite after several rollbacks
   */
  public TrainedHng train(
      HngPairs pairs, Optional<HngCheckpoint> checkpoint, Progress progress, StopSignal stop) {
    try (HngGraph graph =
            new HngGraph(Graph.create(seed), Graph.create(seed), options, weights, nets);
        Progress.Task task = progress.begin("generator", training.steps())) {
      Run run = new Run(graph, pairs, task);
      checkpoint.ifPresent(run::resume);
      while (run.state.step() < training.steps()) {
        if (stop.requested()) {
          checkpoint.ifPresent(c -> c.write(run.state.copy()));
          stop.check("generator training after step " + run.state.step());
        }
        Optional<Collapse> collapse = run.step();
        if (collapse.isPresent() && run.goBack(collapse.get())) {
          continue;
        }
        if (run.atCheckpoint()) {
          run.lastGood = run.state.copy();
          checkpoint.ifPresent(c -> c.writeGood(run.lastGood));
        }
      }
      return run.result();
    }
  }

  /** One training: its state, and what it goes back to when it goes wrong. */
  private final class Run {

    private final HngGraph graph;
    private final HngPairs pairs;
    private final Progress.Task task;
    private final Map<String, AdamOptimizer> optimizers = optimizers();
    private final HngState state;
    private final TrainingStep step;
    private final CollapseMonitor monitor = new CollapseMonitor();
    private Map<String, INDArray> lastGood;

    Run(HngGraph graph, HngPairs pairs, Progress.Task task) {
      this.graph = graph;
      this.pairs = pairs;
      this.task = task;
      this.state = new HngState(graph.graph(), optimizers, graph.losses());
      this.step =
          new TrainingStep(
              graph.graph(),
              graph.losses(),
              optimizers.entrySet().stream()
                  .map(e -> new ParameterGroup(e.getKey(), e.getValue()))
                  .toList());
      this.lastGood = state.copy();
    }

    void resume(HngCheckpoint checkpoint) {
      checkpoint.restoreGood(state);
      lastGood = state.copy();
      checkpoint.restoreLatest(state);
    }

    boolean atCheckpoint() {
      return state.step() % training.checkpointEvery() == 0;
    }

    /** Does one step; tells if training has gone wrong. */
    Optional<Collapse> step() {
      Map<String, Double> losses;
      try {
        losses = step.run(graph.inputs(pairs.batch(state.step(), training.batch())));
      } catch (NonFiniteLossException e) {
        task.remark(e.getMessage());
        return Optional.of(Collapse.NON_FINITE);
      }
      state.add(losses);
      task.at(state.step());
      task.remark(remark(losses));
      Optional<Collapse> saturated = monitor.afterStep(losses);
      return saturated.isPresent() || !atCheckpoint() ? saturated : monitor.atCheckpoint(spread());
    }

    /** How much faces generated from the first batch differ, as part of what their targets do. */
    private double spread() {
      HngBatch batch = pairs.batch(0, training.batch());
      return CollapseMonitor.spread(graph.generate(batch.inputs()))
          / Math.max(CollapseMonitor.spread(batch.targets()), Float.MIN_NORMAL);
    }

    /**
     * Returns to the last good checkpoint, at half the learning rate: the discriminator's if it has
     * become too strong, else everybody's.
     *
     * @return false if training goes on as it is, having gone back often enough for nothing
     */
    boolean goBack(Collapse reason) {
      if (state.rollbacks().size() == MAX_ROLLBACKS) {
        if (reason == Collapse.NON_FINITE) {
          throw new UserException(
              "generator training went wrong %d times (%s): lower hng.learning-rate or the losses' weights"
                  .formatted(MAX_ROLLBACKS + 1, reason.description()));
        }
        return false;
      }
      List<Rollback> rollbacks = new ArrayList<>(state.rollbacks());
      Map<String, Double> rates = new LinkedHashMap<>();
      optimizers.forEach((part, optimizer) -> rates.put(part, optimizer.learningRate()));
      int at = state.step();
      state.restore(lastGood);
      rollbacks.add(new Rollback(at, state.step(), reason));
      state.rollbacks(rollbacks);
      boolean all = reason != Collapse.DISCRIMINATOR_SATURATED;
      optimizers.forEach(
          (part, optimizer) ->
              optimizer.learningRate(
                  all || part.equals(Discriminator.PREFIX)
                      ? rates.get(part) / 2
                      : rates.get(part)));
      task.remark("%s: back to step %d".formatted(reason.description(), state.step()));
      return true;
    }

    TrainedHng result() {
      Map<String, INDArray> parameters = new LinkedHashMap<>();
      graph.graph().parameters().forEach((name, value) -> parameters.put(name, value.dup()));
      return new TrainedHng(options, parameters, state.curve(), state.rollbacks());
    }
  }

  private Map<String, AdamOptimizer> optimizers() {
    Map<String, AdamOptimizer> optimizers = new LinkedHashMap<>();
    List<String> parts = new ArrayList<>(List.of(Encoder.PREFIX, Decoder.PREFIX));
    if (weights.adversarial() > 0) {
      parts.add(Discriminator.PREFIX);
    }
    for (String part : parts) {
      optimizers.put(
          part, new AdamOptimizer(training.learningRate(), training.beta1(), training.beta2()));
    }
    return optimizers;
  }

  private static String remark(Map<String, Double> losses) {
    StringBuilder text = new StringBuilder();
    losses.forEach(
        (name, value) ->
            text.append(String.format(Locale.ROOT, "%s %.3g ", name.substring(2), value)));
    return text.toString().strip();
  }
}
