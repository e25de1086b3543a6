package org.idferm.core.train;

import java.util.Objects;

/**
 * Parameters that share an optimiser: all whose name begins with a prefix.
 *
 * @param prefix the beginning of the names, for example {@code dis/}; empty for all
 * @param optimizer updates them
 * @param maxGradientNorm the length to which the group's gradient, all its parameters taken
 *     together, is shortened if it is longer; infinite for never
 */
public record ParameterGroup(String prefix, Optimizer optimizer, double maxGradientNorm) {

  /** Checks that nothing is null and the norm is positive. */
  public ParameterGroup {
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(optimizer, "optimizer");
    if (!(maxGradientNorm > 0)) {
      throw new IllegalArgumentException(
          "the largest gradient norm is " + maxGradientNorm + "; expected > 0");
    }
  }

  /**
   * A group whose gradients are taken as they are.
   *
   * @param prefix the beginning of the names
   * @param optimizer updates them
   */
  public ParameterGroup(String prefix, Optimizer optimizer) {
    this(prefix, optimizer, Double.POSITIVE_INFINITY);
  }

  /**
   * Whether the group holds a parameter.
   *
   * @param parameter its name
   */
  public boolean holds(String parameter) {
    return parameter.startsWith(prefix);
  }
}
