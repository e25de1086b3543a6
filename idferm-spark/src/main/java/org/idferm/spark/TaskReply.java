package org.idferm.spark;

import java.io.Serializable;

/**
 * What a task says to the driver.
 *
 * @param kind how to understand the rest
 * @param text a worker's line, or what is wrong with the executor
 * @param exitCode of a worker that has ended
 */
record TaskReply(Kind kind, String text, int exitCode) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Kinds of replies. */
  enum Kind {
    /** A worker has answered. */
    ANSWER,
    /** The worker has ended without an answer. */
    LOST,
    /** No unit can run on this executor. */
    UNFIT
  }

  static TaskReply answer(String line) {
    return new TaskReply(Kind.ANSWER, line, 0);
  }

  static TaskReply lost(int exitCode) {
    return new TaskReply(Kind.LOST, "", exitCode);
  }

  static TaskReply unfit(String why) {
    return new TaskReply(Kind.UNFIT, why, 0);
  }
}
