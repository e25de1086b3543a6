package org.idferm.experiments.unit;

/**
 * How far a unit is. Only for people who watch: no result depends on it.
 *
 * @param state what it is doing
 * @param seconds time spent on it, earlier processes' included
 * @param task what is being done now, for example {@code generator}
 * @param done steps of the task done
 * @param total steps of the task; 0 if not known
 * @param remark what was said last: losses, or why it failed
 * @param process who works or worked on it
 */
public record UnitStatus(
    State state,
    double seconds,
    String task,
    long done,
    long total,
    String remark,
    UnitProcess process) {

  /** What a unit is doing. */
  public enum State {
    /** Nobody has begun. */
    WAITING,
    /** Somebody works on it. */
    RUNNING,
    /** It was stopped or killed, and can be resumed. */
    STOPPED,
    /** It failed, and will be tried again by a resumed run. */
    FAILED,
    /** Its results are there. */
    DONE
  }

  static UnitStatus waiting() {
    return new UnitStatus(State.WAITING, 0, "", 0, 0, "", new UnitProcess("", 0, 0));
  }

  UnitStatus in(State other) {
    return new UnitStatus(other, seconds, task, done, total, remark, process);
  }
}
