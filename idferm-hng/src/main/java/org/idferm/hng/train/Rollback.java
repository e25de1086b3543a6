package org.idferm.hng.train;

import java.util.Objects;

/**
 * A return to the last good checkpoint.
 *
 * @param atStep steps done when the sign was seen
 * @param toStep steps done at the checkpoint
 * @param reason the sign
 */
public record Rollback(int atStep, int toStep, Collapse reason) {

  /** Checks that there is a reason. */
  public Rollback {
    Objects.requireNonNull(reason, "reason");
  }
}
