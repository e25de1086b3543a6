package org.idferm.experiments.engine;

import java.util.List;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.WorkUnit;

/**
 * Runs units of work, somewhere. All that a unit gives lies in files below the output directory, so
 * an engine hands nothing back but failures, and results do not depend on the engine.
 */
@FunctionalInterface
public interface Engine {

  /**
   * Runs units, each after those whose results it uses. One that is done is not run again; one that
   * fails fails alone, with those that use its results.
   *
   * @param units every unit after those whose results it uses
   * @param progress is told how the whole goes on
   * @param stop asked all the time
   * @return the units without results, and why, in the order given; empty if all are done
   * @throws org.idferm.core.train.StoppedException if a stop was requested; what is needed to go on
   *     is kept
   */
  List<UnitFailure> run(List<WorkUnit> units, Progress progress, StopSignal stop);
}
