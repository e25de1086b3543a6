package org.idferm.hng.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.UserException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.NonFiniteLossException;
import org.idferm.core.train.Optimizer;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.TrainingStep;
import org.idferm.hng.network.Discriminator;
import org.idferm.hng.network.HngOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One training: its state, and what it goes back to when it goes wrong. */
final class HngRun implements HngObserver.View, AutoCloseable {

  private static final int MAX_ROLLBACKS = 3;

  private final HngGraph graph;
  private final HngTrainingOptions training;
  private final HngPairs pairs;
  private final Progress.Task task;
  private final HngState state;
  private final TrainingStep step;
  private Map<String, INDArray> lastGood;

  HngRun(
      HngGraph graph,
      HngTrainingOptions training,
      HngPairs pairs,
      Progress.Task task,
      TrainingTime time) {
    this.graph = graph;
    this.training = training;
    this.pairs = pairs;
    this.task = task;
    Map<String, Optimizer> optimizers =
        training.optimizers().create(graph.losses().contains(HngGraph.DIS));
    this.state = new HngState(graph.graph(), optimizers, graph.losses(), time);
    this.step =
        new TrainingStep(
            graph.graph(),
            graph.losses(),
            optimizers.entrySet().stream()
                .map(e -> new ParameterGroup(e.getKey(), e.getValue()))
                .toList());
    this.lastGood = state.copy();
  }

  /** Gives parameters other initial values. */
  void begin(Map<String, INDArray> initial) {
    Map<String, INDArray> values = new LinkedHashMap<>(graph.graph().parameters());
    values.putAll(initial);
    graph.graph().load(values);
    keep();
  }

  void resume(HngCheckpoint checkpoint) {
    checkpoint.restoreGood(state);
    keep();
    checkpoint.restoreLatest(state);
  }

  int step() {
    return state.step();
  }

  /** Whether the deadline has come. There is always one step. */
  boolean finished() {
    return state.step() > 0 && training.done(state.step(), state.seconds()) >= 1;
  }

  boolean atCheckpoint() {
    return state.step() % training.checkpointEvery() == 0;
  }

  /** Takes the state as one to go back to. */
  void keep() {
    close(lastGood);
    lastGood = state.copy();
  }

  void saveGood(HngCheckpoint checkpoint) {
    checkpoint.writeGood(lastGood);
  }

  void save(HngCheckpoint checkpoint) {
    Map<String, INDArray> now = state.copy();
    checkpoint.write(now);
    close(now);
  }

  /**
   * Does one step.
   *
   * @return false if training went wrong and has gone back
   */
  boolean advance() {
    return tryStep().map(reason -> !goBack(reason)).orElse(true);
  }

  private Optional<Collapse> tryStep() {
    state.decay(training.decay().factor(training.done(state.step(), state.seconds())));
    HngBatch batch = pairs.batch(state.step(), training.batch());
    Map<String, Double> losses;
    try {
      losses = step.run(graph.inputs(batch));
    } catch (NonFiniteLossException e) {
      batch.requireNumbers(state.step());
      task.remark(e.getMessage());
      return Optional.of(Collapse.NON_FINITE);
    }
    state.add(losses);
    task.at(state.step());
    task.remark(remark(losses));
    Optional<Collapse> saturated = state.monitor().afterStep(losses);
    return saturated.isPresent() || !atCheckpoint()
        ? saturated
        : state.monitor().atCheckpoint(spread());
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
  private boolean goBack(Collapse reason) {
    if (state.rollbacks().size() == MAX_ROLLBACKS) {
      if (reason == Collapse.NON_FINITE) {
        throw new UserException(
            "generator training went wrong %d times (%s): lower hng.learning-rate or the losses' weights"
                .formatted(MAX_ROLLBACKS + 1, reason.description()));
      }
      return false;
    }
    List<Rollback> rollbacks = new ArrayList<>(state.rollbacks());
    Map<String, Double> rates = new LinkedHashMap<>(state.rates());
    int at = state.step();
    state.restore(lastGood);
    state.monitor().calm();
    rollbacks.add(new Rollback(at, state.step(), reason));
    state.rollbacks(rollbacks);
    boolean all = reason != Collapse.DISCRIMINATOR_SATURATED;
    rates.forEach(
        (part, rate) ->
            state.rates().put(part, all || part.equals(Discriminator.PREFIX) ? rate / 2 : rate));
    task.remark("%s: back to step %d".formatted(reason.description(), state.step()));
    return true;
  }

  @Override
  public List<HngLossRecord> curve() {
    return Collections.unmodifiableList(state.curve());
  }

  @Override
  public float[][] generate(float[][] inputs) {
    return graph.generate(inputs);
  }

  TrainedHng result(HngOptions options) {
    return new TrainedHng(
        options,
        graph.graph().copyOfParameters(),
        state.curve(),
        state.rollbacks(),
        state.seconds());
  }

  @Override
  public void close() {
    close(lastGood);
    state.close();
  }

  private static void close(Map<String, INDArray> arrays) {
    arrays.values().forEach(INDArray::close);
  }

  private static String remark(Map<String, Double> losses) {
    StringBuilder text = new StringBuilder();
    losses.forEach(
        (name, value) ->
            text.append(String.format(Locale.ROOT, "%s %.3g ", name.substring(2), value)));
    return text.toString().strip();
  }
}
