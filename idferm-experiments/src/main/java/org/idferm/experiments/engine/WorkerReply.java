package org.idferm.experiments.engine;

import org.idferm.experiments.unit.UnitFailure;

/**
 * What a worker process says of a unit, on one line of JSON.
 *
 * @param outcome how it ended
 * @param reason of a failure; else null
 * @param message of a failure; else empty
 */
record WorkerReply(Outcome outcome, UnitFailure.Reason reason, String message) {

  /** How a unit ended. */
  enum Outcome {
    DONE,
    STOPPED,
    FAILED
  }

  static WorkerReply done() {
    return new WorkerReply(Outcome.DONE, null, "");
  }

  static WorkerReply stopped() {
    return new WorkerReply(Outcome.STOPPED, null, "");
  }

  static WorkerReply failed(UnitFailure failure) {
    return new WorkerReply(Outcome.FAILED, failure.reason(), failure.message());
  }
}
