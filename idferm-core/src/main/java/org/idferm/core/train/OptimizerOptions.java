package org.idferm.core.train;

import java.util.List;
import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;
import org.idferm.core.option.Options;

/** Which optimiser a parameter group has, and its settings. */
public sealed interface OptimizerOptions {

  /** The learning rate to begin with, positive. */
  double learningRate();

  /** Makes such an optimiser, without history. */
  Optimizer create();

  /**
   * Adam.
   *
   * @param learningRate step size, positive
   * @param beta1 decay of the mean of gradients, 0 to below 1
   * @param beta2 decay of the mean of squared gradients, 0 to below 1
   */
  record Adam(double learningRate, double beta1, double beta2) implements OptimizerOptions {
    @Override
    public Optimizer create() {
      return new AdamOptimizer(learningRate, beta1, beta2);
    }
  }

  /**
   * Stochastic gradient descent with classical momentum.
   *
   * @param learningRate step size, positive
   * @param momentum 0 to below 1
   * @param weightDecay at least 0
   */
  record Sgd(double learningRate, double momentum, double weightDecay) implements OptimizerOptions {
    @Override
    public Optimizer create() {
      return new MomentumSgd(learningRate, momentum, weightDecay);
    }
  }

  /**
   * Reads what a configuration says.
   *
   * @param name {@code adam} or {@code sgd}
   * @param options {@code learning-rate}; of {@code adam} {@code beta1} (0.5, which is usual for
   *     adversarial training) and {@code beta2} (0.999); of {@code sgd} {@code momentum} (0.9) and
   *     {@code weight-decay} (0)
   * @param learningRate what holds if the options give none
   * @return the settings
   * @throws ConfigurationException if there is no such optimiser or option, or a value is out of
   *     range
   */
  static OptimizerOptions of(String name, Map<String, Object> options, double learningRate) {
    Options read = new Options("optimizer " + name, options);
    double largest = 0.999999;
    double rate = read.number("learning-rate", learningRate, 1e-12, 10);
    OptimizerOptions result =
        switch (name) {
          case "adam" ->
              new Adam(
                  rate,
                  read.number("beta1", 0.5, 0, largest),
                  read.number("beta2", 0.999, 0, largest));
          case "sgd" ->
              new Sgd(
                  rate,
                  read.number("momentum", 0.9, 0, largest),
                  read.number("weight-decay", 0, 0, 1));
          default ->
              throw new ConfigurationException(
                  "there is no optimizer %s%s; there are adam, sgd"
                      .formatted(name, NearestName.meant(name, List.of("adam", "sgd"))));
        };
    read.refuseUnknown();
    return result;
  }
}
