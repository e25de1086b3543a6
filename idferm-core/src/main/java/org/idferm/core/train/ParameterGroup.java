package org.idferm.core.train;

import java.util.Objects;

/**
 * Parameters that share an optimiser: all whose name begins with a prefix.
 *
 * @param prefix the beginning of the names, for example {@code dis/}; empty for all
 * @param optimizer updates them
 */
public record ParameterGroup(String prefix, Optimizer optimizer) {

  /** Checks that nothing is null. */
  public ParameterGroup {
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(optimizer, "optimizer");
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
