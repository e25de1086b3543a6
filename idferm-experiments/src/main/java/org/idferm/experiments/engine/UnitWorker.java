package org.idferm.experiments.engine;

import org.idferm.experiments.unit.WorkUnit;

/** Runs one unit after the other for a {@link WorkerPool}, somewhere else. */
public interface UnitWorker extends AutoCloseable {

  /**
   * Has a unit run, and waits for its end.
   *
   * @param unit one whose inputs are done
   * @return how it ended
   * @throws org.idferm.core.error.UserException if no unit can be run, now or later
   */
  WorkerReply run(WorkUnit unit);

  /** Asks it to save and run nothing more; called from other threads, perhaps several times. */
  void stop();

  /**
   * Whether another unit can be given to it.
   *
   * @return false if a new worker is needed
   */
  boolean isAlive();

  /** Ends it; it is idle. */
  @Override
  void close();
}
