package org.idferm.core.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/** Adam (Kingma and Ba 2015), on ND4J's native update. */
public final class AdamOptimizer implements Optimizer {

  private static final double EPSILON = 1e-8;
  private static final String STEPS = "steps";

  private final double beta1;
  private final double beta2;
  private final Map<String, INDArray> first = new LinkedHashMap<>();
  private final Map<String, INDArray> second = new LinkedHashMap<>();
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

  @Override
  public void update(String name, INDArray parameter, INDArray gradient) {
    INDArray m = first.computeIfAbsent(name, n -> zerosLike(parameter));
    INDArray v = second.computeIfAbsent(name, n -> zerosLike(parameter));
    // Turns the gradient into the step, in place.
    Nd4j.exec(new AdamUpdater(gradient, v, m, learningRate, beta1, beta2, EPSILON, steps));
    Axpy.add(-1, gradient, parameter);
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
    first.clear();
    second.clear();
    steps = (int) state.get(STEPS).getDouble(0);
    state.forEach(
        (key, value) -> {
          if (key.startsWith("m/")) {
            first.put(key.substring(2), value.dup());
          } else if (key.startsWith("v/")) {
            second.put(key.substring(2), value.dup());
          }
        });
  }
}
