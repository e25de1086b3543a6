package org.idferm.experiments.engine;

import org.idferm.experiments.unit.UnitFailure;

/**
 * What a worker says of a unit.
 *
 * @param outcome how it ended
 * @param reason of a failure; else null
 * @param message of a failure; else empty
 */
public record WorkerReply(Outcome outcome, UnitFailure.Reason reason, String message) {

  /** How a unit ended. */
  public enum Outcome {
    /** Its results are there. */
    DONE,
    /** It was asked to stop, and can be resumed. */
    STOPPED,
    /** It has no results, and other units go on. */
    FAILED
  }

  /**
   * A unit has results.
   *
   * @return the reply
   */
  public static WorkerReply done() {
    return new WorkerReply(Outcome.DONE, null, "");
  }

  /**
   * A unit was asked to stop.
   *
   * @return the reply
   */
  public static WorkerReply stopped() {
    return new WorkerReply(Outcome.STOPPED, null, "");
  }

  /**
   * A unit failed.
   *
   * @param reason the kind of failure
   * @param message one line
   * @return the reply
   */
  public static WorkerReply failed(UnitFailure.Reason reason, String message) {
    return new WorkerReply(Outcome.FAILED, reason, message);
  }

  /**
   * A unit's process ended before it could say anything.
   *
   * @param exitCode the process's
   * @return the reply
   */
  public static WorkerReply lost(int exitCode) {
    boolean killed = exitCode == 137 || exitCode == 9;
    return failed(
        killed ? UnitFailure.Reason.MEMORY : UnitFailure.Reason.INTERNAL,
        "its process ended with code %d%s"
            .formatted(exitCode, killed ? ", as when the system kills it for lack of memory" : ""));
  }
}
