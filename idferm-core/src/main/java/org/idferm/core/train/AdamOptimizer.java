package org.idferm.core.train;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Adam (Kingma and Ba 2015), on ND4J's native update. That is told a learning rate of 1 and a step
 * at which the corrections for the means' beginning at 0 are 1, so that it gives m / (√v + ε) and
 * its arguments never change: it is bound to its arrays once, where a call of its own each time
 * would leave memory to the garbage collector. Rate and corrections are a factor of what it gives.
 */
public final class AdamOptimizer implements Optimizer {

  private static final double EPSILON = 1e-8;
  private static final String STEPS = "steps";
  private static final int LATE = 1 << 30;
  private static final CustomOp UPDATE = new AdamUpdater();

  private final double beta1;
  private final double beta2;
  private final Map<String, INDArray> first = new LinkedHashMap<>();
  private final Map<String, INDArray> second = new LinkedHashMap<>();
  private final Map<String, Bound> bound = new HashMap<>();
  private double learningRate;
  private int steps;

  /**
   * Makes an optimiser without history.
   *
   * @param learningRate step size, positive
   * @param beta1 decay of the mean of gradients, 0 to below 1
   * @param beta2 decay of the mean of squared gradients, 0 to below 1
   */
  public AdamOptimizer(double learningRate, double beta1, double beta2) {
    if (!(learningRate > 0) || !(beta1 >= 0 && beta1 < 1) || !(beta2 >= 0 && beta2 < 1)) {
      throw new IllegalArgumentException(
          "learning rate %s must be > 0, betas %s and %s in [0, 1)"
              .formatted(learningRate, beta1, beta2));
    }
    this.learningRate = learningRate;
    this.beta1 = beta1;
    this.beta2 = beta2;
  }

  /** The native update of one parameter, for the array that its gradient comes in. */
  private record Bound(INDArray gradient, OpContext context) {}

  @Override
  public void update(String name, INDArray parameter, INDArray gradient) {
    INDArray m = first.computeIfAbsent(name, n -> zerosLike(parameter));
    INDArray v = second.computeIfAbsent(name, n -> zerosLike(parameter));
    Bound now = bound.get(name);
    if (now == null || now.gradient() != gradient) {
      now = new Bound(gradient, context(gradient, v, m));
      bound.put(name, now);
    }
    // Turns the gradient into the direction of the step, in place.
    Nd4j.exec(UPDATE, now.context());
    double correction =
        Math.sqrt(1 - Math.pow(beta2, steps + 1.0)) / (1 - Math.pow(beta1, steps + 1.0));
    Axpy.add(-learningRate * correction, gradient, parameter);
  }

  private OpContext context(INDArray gradient, INDArray v, INDArray m) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(gradient, v, m);
    context.setOutputArrays(gradient, v, m);
    context.setTArguments(1, beta1, beta2, EPSILON);
    context.setIArguments(LATE);
    return context;
  }

  private static INDArray zerosLike(INDArray array) {
    return Nd4j.createUninitializedDetached(array.dataType(), array.shape()).assign(0);
  }

  @Override
  public void endStep() {
    steps++;
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public void learningRate(double rate) {
    learningRate = rate;
  }

  @Override
  public Map<String, INDArray> state() {
    Map<String, INDArray> state = new LinkedHashMap<>();
    first.forEach((name, m) -> state.put("m/" + name, m));
    second.forEach((name, v) -> state.put("v/" + name, v));
    state.put(STEPS, Nd4j.scalar((double) steps).reshape(1));
    return state;
  }

  @Override
  public void restore(Map<String, INDArray> state) {
    if (!state.containsKey(STEPS)) {
      throw new IllegalArgumentException("not a state of Adam: no '" + STEPS + "'");
    }
    Map<String, INDArray> m = new LinkedHashMap<>();
    Map<String, INDArray> v = new LinkedHashMap<>();
    state.forEach(
        (key, value) -> {
          if (key.startsWith("m/")) {
            m.put(key.substring(2), value.dup());
          } else if (key.startsWith("v/")) {
            v.put(key.substring(2), value.dup());
          }
        });
    close();
    first.putAll(m);
    second.putAll(v);
    steps = (int) state.get(STEPS).getDouble(0);
  }

  @Override
  public void close() {
    bound.clear();
    first.values().forEach(INDArray::close);
    second.values().forEach(INDArray::close);
    first.clear();
    second.clear();
  }
}
