package org.idferm.core.graph;

import java.util.Arrays;
import java.util.Random;

/** Initial values of a parameter. */
@FunctionalInterface
public interface Initializer {

  /**
   * Draws the values.
   *
   * @param seed decides the values
   * @param shape the parameter's shape
   * @return as many values as the shape holds, in row-major order
   */
  double[] values(long seed, long[] shape);

  /** All zeros. */
  static Initializer zeros() {
    return (seed, shape) -> new double[size(shape)];
  }

  /**
   * Normal values with mean 0.
   *
   * @param deviation the standard deviation
   */
  static Initializer normal(double deviation) {
    return (seed, shape) -> {
      Random random = new Random(seed);
      double[] values = new double[size(shape)];
      for (int i = 0; i < values.length; i++) {
        values[i] = deviation * random.nextGaussian();
      }
      return values;
    };
  }

  /**
   * Normal values whose variance keeps the scale of activations through a layer with leaky
   * rectifiers (He et al. 2015): 2 / ((1 + slope²) · fan-in).
   *
   * @param fanIn the number of inputs that a unit sums up
   * @param slope the leaky rectifier's slope below zero, 1 for a linear layer
   */
  static Initializer he(long fanIn, double slope) {
    return normal(Math.sqrt(2 / ((1 + slope * slope) * fanIn)));
  }

  /** A seed that depends on the graph's seed and the parameter's name. */
  static long seedOf(long seed, String name) {
    long mixed = seed * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < name.length(); i++) {
      mixed = (mixed ^ name.charAt(i)) * 0x100000001B3L;
    }
    return mixed;
  }

  private static int size(long[] shape) {
    return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }
}
