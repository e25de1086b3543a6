package org.idferm.experiments.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.text.Durations;
import org.idferm.experiments.unit.RunStatus;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitStatus;
import org.idferm.experiments.unit.WorkUnit;

/** Runs units one after the other, in the thread that calls it. */
public final class InProcessEngine implements Engine {

  private final UnitAction action;
  private final UnitFiles files;

  /**
   * Makes an engine.
   *
   * @param action runs each unit
   * @param files where units leave their files
   */
  public InProcessEngine(UnitAction action, UnitFiles files) {
    this.action = action;
    this.files = files;
  }

  @Override
  public List<UnitFailure> run(List<WorkUnit> units, Progress progress, StopSignal stop) {
    UnitQueue queue = new UnitQueue(units, files::isDone);
    for (Optional<WorkUnit> next = queue.take(); next.isPresent(); next = queue.take()) {
      WorkUnit unit = next.get();
      String title = title(units, unit);
      try {
        action.run(unit, (task, total) -> progress.begin(title + " " + task, total), stop);
        queue.done(unit);
      } catch (StoppedException e) {
        throw e;
      } catch (RuntimeException | OutOfMemoryError e) {
        queue.failed(UnitFailure.of(unit.name(), e));
      }
    }
    return queue.failures();
  }

  /** For example {@code [4/9, 2:10 min left] fold-1}. */
  private String title(List<WorkUnit> units, WorkUnit unit) {
    RunStatus status = RunStatus.read(units, files);
    OptionalDouble left = status.secondsLeft(1);
    return String.format(
        Locale.ROOT,
        "[%d/%d%s] %s",
        status.count(UnitStatus.State.DONE) + 1,
        units.size(),
        left.isPresent() ? ", " + Durations.format(left.getAsDouble()) + " left" : "",
        unit.directory());
  }
}
