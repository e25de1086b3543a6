package org.idferm.hng.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.idferm.core.train.Optimizer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Everything that decides how training goes on: parameters, optimisers, time, loss curve. */
final class HngState implements AutoCloseable {

  private static final String PARAMETER = "parameter/";
  private static final String OPTIMIZER = "optimizer/";
  private static final String RATE = "rate/";
  private static final String STEP = "step";
  private static final String SECONDS = "seconds";
  private static final String MONITOR = "monitor";
  private static final String CURVE = "curve";
  private static final String ROLLBACKS = "rollbacks";

  private final Graph graph;
  private final Map<String, Optimizer> optimizers;
  private final List<String> lossNames;
  private final TrainingTime time;
  private final CollapseMonitor monitor = new CollapseMonitor();
  private final Map<String, Double> rates = new LinkedHashMap<>();
  private final List<HngLossRecord> curve = new ArrayList<>();
  private List<Rollback> rollbacks = List.of();

  HngState(
      Graph graph, Map<String, Optimizer> optimizers, List<String> lossNames, TrainingTime time) {
    this.graph = graph;
    this.optimizers = optimizers;
    this.lossNames = lossNames;
    this.time = time;
    optimizers.forEach((part, optimizer) -> rates.put(part, optimizer.learningRate()));
  }

  /** The learning rate of each part, before decay. */
  Map<String, Double> rates() {
    return rates;
  }

  /** Sets the optimisers' learning rates for the next step: all reduced by a factor. */
  void decay(double factor) {
    optimizers.forEach((part, optimizer) -> optimizer.learningRate(rates.get(part) * factor));
  }

  /** Watches this training. */
  CollapseMonitor monitor() {
    return monitor;
  }

  /** Seconds spent on training. */
  double seconds() {
    return time.seconds();
  }

  /** Steps done. */
  int step() {
    return curve.size();
  }

  List<HngLossRecord> curve() {
    return curve;
  }

  /** The returns to earlier steps so far. */
  List<Rollback> rollbacks() {
    return rollbacks;
  }

  void rollbacks(List<Rollback> done) {
    rollbacks = List.copyOf(done);
  }

  void add(Map<String, Double> losses) {
    curve.add(new HngLossRecord(curve.size() + 1L, losses));
  }

  /** A copy of the state, as named arrays, to be closed by the caller. */
  Map<String, INDArray> copy() {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    graph.parameters().forEach((name, value) -> arrays.put(PARAMETER + name, value.dup()));
    optimizers.forEach(
        (part, optimizer) -> {
          optimizer
              .state()
              .forEach((name, value) -> arrays.put(OPTIMIZER + part + name, value.dup()));
          arrays.put(RATE + part, Nd4j.createFromArray(new double[] {rates.get(part)}));
        });
    arrays.put(SECONDS, Nd4j.createFromArray(new double[] {seconds()}));
    arrays.put(MONITOR, Nd4j.createFromArray(monitor.memory()));
    if (!rollbacks.isEmpty()) {
      arrays.put(ROLLBACKS, Nd4j.createFromArray(rows(rollbacks)));
    }
    arrays.put(STEP, Nd4j.createFromArray(new double[] {curve.size()}));
    if (!curve.isEmpty()) {
      double[][] rows =
          curve.stream()
              .map(r -> lossNames.stream().mapToDouble(n -> r.losses().get(n)).toArray())
              .toArray(double[][]::new);
      arrays.put(CURVE, Nd4j.createFromArray(rows));
    }
    return arrays;
  }

  /**
   * Goes back to a copied state; the time spent since then stays spent.
   *
   * @param arrays what {@link #copy()} gave
   * @throws IllegalArgumentException if they are the state of another training
   */
  void restore(Map<String, INDArray> arrays) {
    int steps = (int) need(arrays, STEP).getDouble(0);
    if (steps > 0) {
      long[] shape = need(arrays, CURVE).shape();
      if (!Arrays.equals(shape, new long[] {steps, lossNames.size()})) {
        throw new IllegalArgumentException(
            "losses of shape %s, not [%d, %d]"
                .formatted(Arrays.toString(shape), steps, lossNames.size()));
      }
    }
    graph.load(below(arrays, PARAMETER));
    optimizers.forEach(
        (part, optimizer) -> {
          optimizer.restore(below(arrays, OPTIMIZER + part));
          rates.put(part, need(arrays, RATE + part).getDouble(0));
        });
    INDArray memory = need(arrays, MONITOR);
    monitor.remember(memory.getDouble(0), memory.getDouble(1));
    time.atLeast(need(arrays, SECONDS).getDouble(0));
    rollbacks = arrays.containsKey(ROLLBACKS) ? rollbacks(arrays.get(ROLLBACKS)) : List.of();
    curve.clear();
    for (int i = 0; i < steps; i++) {
      Map<String, Double> losses = new LinkedHashMap<>();
      for (int j = 0; j < lossNames.size(); j++) {
        losses.put(lossNames.get(j), arrays.get(CURVE).getDouble(i, j));
      }
      add(losses);
    }
  }

  /** Frees what the optimisers remember. */
  @Override
  public void close() {
    optimizers.values().forEach(Optimizer::close);
  }

  private static double[][] rows(List<Rollback> rollbacks) {
    return rollbacks.stream()
        .map(r -> new double[] {r.atStep(), r.toStep(), r.reason().code()})
        .toArray(double[][]::new);
  }

  private static List<Rollback> rollbacks(INDArray rows) {
    List<Rollback> rollbacks = new ArrayList<>();
    for (int i = 0; i < rows.size(0); i++) {
      Collapse reason = Collapse.ofCode((int) rows.getDouble(i, 2));
      rollbacks.add(new Rollback((int) rows.getDouble(i, 0), (int) rows.getDouble(i, 1), reason));
    }
    return rollbacks;
  }

  private static INDArray need(Map<String, INDArray> arrays, String name) {
    INDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no array '" + name + "'");
    }
    return array;
  }

  private static Map<String, INDArray> below(Map<String, INDArray> arrays, String prefix) {
    Map<String, INDArray> result = new LinkedHashMap<>();
    arrays.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            result.put(name.substring(prefix.length()), value);
          }
        });
    return result;
  }
}
