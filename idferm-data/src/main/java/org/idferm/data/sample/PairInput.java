package org.idferm.data.sample;

import java.util.List;
import java.util.Objects;

/**
 * An image that can be the input x of a pair (x, y).
 *
 * @param subject whose face it shows
 * @param targets which images can be its target y: indexes of the targets of that person, at least
 *     one; if there are several, one is drawn
 * @param flip whether it is flipped, and its target with it
 */
public record PairInput(String subject, List<Integer> targets, FlipRule flip) {

  /**
   * Copies the list.
   *
   * @param subject whose face it shows
   * @param targets which images can be its target
   * @param flip whether it is flipped
   * @throws IllegalArgumentException if there is no target, or an index is negative
   */
  public PairInput {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(flip, "flip");
    targets = List.copyOf(targets);
    if (targets.isEmpty() || targets.stream().anyMatch(t -> t < 0)) {
      throw new IllegalArgumentException(
          "expected at least one target, counted from 0, found " + targets);
    }
  }
}
