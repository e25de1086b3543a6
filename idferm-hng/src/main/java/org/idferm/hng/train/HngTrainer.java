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
 * every step, each by Adam, until the steps are up. If a loss stops being finite, training goes
 * back to the last checkpoint and goes on at half the learning rate.
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
      Map<String, AdamOptimizer> optimizers = optimizers();
      HngState state = new HngState(graph.graph(), optimizers, graph.losses());
      TrainingStep step =
          new TrainingStep(
              graph.graph(),
              graph.losses(),
              optimizers.entrySet().stream()
                  .map(e -> new ParameterGroup(e.getKey(), e.getValue()))
                  .toList());
      checkpoint.ifPresent(c -> c.restore(state));
      Map<String, INDArray> lastGood = state.copy();
      int rollbacks = 0;
      while (state.step() < training.steps()) {
        if (stop.requested()) {
          checkpoint.ifPresent(c -> c.write(state.copy()));
          stop.check("generator training after step " + state.step());
        }
        try {
          Map<String, Double> losses =
              step.run(graph.inputs(pairs.batch(state.step(), training.batch())));
          state.add(losses);
          task.at(state.step());
          task.remark(remark(losses));
        } catch (NonFiniteLossException e) {
          rollbacks++;
          if (rollbacks > MAX_ROLLBACKS) {
            throw new UserException(
                "generator training diverged %d times (%s): lower hng.learning-rate or the losses' weights"
                    .formatted(rollbacks, e.getMessage()),
                e);
          }
          double rate = optimizers.get(Encoder.PREFIX).learningRate() / 2;
          state.restore(lastGood);
          optimizers.values().forEach(o -> o.learningRate(rate));
          task.remark(e.getMessage() + ", going back to step " + state.step());
          continue;
        }
        if (state.step() % training.checkpointEvery() == 0) {
          lastGood = state.copy();
          Map<String, INDArray> good = lastGood;
          checkpoint.ifPresent(c -> c.write(good));
        }
      }
      Map<String, INDArray> parameters = new LinkedHashMap<>();
      graph.graph().parameters().forEach((name, value) -> parameters.put(name, value.dup()));
      return new TrainedHng(options, parameters, new ArrayList<>(state.curve()));
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
