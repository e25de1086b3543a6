package org.idferm.experiments.engine;

import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.unit.WorkUnit;

/** Does the work of a unit, in this process. */
@FunctionalInterface
public interface UnitAction {

  /**
   * Runs a unit from the beginning or from where it was left, and notes in its status how it goes.
   *
   * @param unit one whose inputs are done
   * @param progress is told how the work goes on
   * @param stop asked between training steps
   * @throws org.idferm.core.train.StoppedException if a stop was requested; what is needed to go on
   *     is kept
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  void run(WorkUnit unit, Progress progress, StopSignal stop);
}
