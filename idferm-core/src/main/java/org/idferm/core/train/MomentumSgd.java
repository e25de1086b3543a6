package org.idferm.core.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Stochastic gradient descent with classical momentum and weight decay: v ← μ·v + g + wd·θ, θ ← θ −
 * η·v. (ND4J's own {@code Nesterovs} looks ahead, which is another method.)
 */
public final class MomentumSgd implements Optimizer {

  private static final String VELOCITY = "velocity/";

  private final double momentum;
  private final double weightDecay;
  private final Map<String, INDArray> velocity = new LinkedHashMap<>();
  private double learningRate;

  /**
   * Makes an optimiser without history.
   *
   * @param learningRate η, positive
   * @param momentum μ, 0 to below 1
   * @param weightDecay wd, at least 0; applies to all parameters, biases included
   */
  public MomentumSgd(double learningRate, double momentum, double weightDecay) {
    if (!(learningRate > 0) || !(momentum >= 0 && momentum < 1) || !(weightDecay >= 0)) {
      throw new IllegalArgumentException(
          "learning rate %s must be > 0, momentum %s in [0, 1), weight decay %s >= 0"
              .formatted(learningRate, momentum, weightDecay));
    }
    this.learningRate = learningRate;
    this.momentum = momentum;
    this.weightDecay = weightDecay;
  }

  @Override
  public void update(String name, INDArray parameter, INDArray gradient) {
    if (weightDecay > 0) {
      Axpy.add(weightDecay, parameter, gradient);
    }
    INDArray v = velocity.get(name);
    if (v == null) {
      v = Nd4j.createUninitializedDetached(parameter.dataType(), parameter.shape());
      v.assign(gradient);
      velocity.put(name, v);
    } else {
      Axpy.scale(momentum, v);
      Axpy.add(1, gradient, v);
    }
    Axpy.add(-learningRate, v, parameter);
  }

  @Override
  public void endStep() {}

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
    velocity.forEach((name, v) -> state.put(VELOCITY + name, v));
    return state;
  }

  @Override
  public void restore(Map<String, INDArray> state) {
    for (String name : state.keySet()) {
      if (!name.startsWith(VELOCITY)) {
        throw new IllegalArgumentException("not a state of momentum SGD: it has '" + name + "'");
      }
    }
    Map<String, INDArray> copies = new LinkedHashMap<>();
    state.forEach((name, v) -> copies.put(name.substring(VELOCITY.length()), v.dup()));
    close();
    velocity.putAll(copies);
  }

  @Override
  public void close() {
    velocity.values().forEach(INDArray::close);
    velocity.clear();
  }
}
