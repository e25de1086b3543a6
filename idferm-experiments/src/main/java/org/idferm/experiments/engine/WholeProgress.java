package org.idferm.experiments.engine;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.idferm.core.progress.Progress;
import org.idferm.experiments.unit.RunStatus;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitStatus;
import org.idferm.experiments.unit.WorkUnit;

/** One bar for all units together, read from what each notes of itself. */
final class WholeProgress implements AutoCloseable {

  private static final long STEPS = 1000;

  private final List<WorkUnit> units;
  private final UnitFiles files;
  private final IntSupplier atOnce;
  private final Progress.Task task;
  private final long start = System.nanoTime();
  private final int doneAtStart;
  private long shown;

  WholeProgress(List<WorkUnit> units, UnitFiles files, IntSupplier atOnce, Progress progress) {
    this.units = units;
    this.files = files;
    this.atOnce = atOnce;
    this.doneAtStart = RunStatus.read(units, files).count(UnitStatus.State.DONE);
    this.task =
        progress.begin(
            String.format(Locale.ROOT, "%d units, %d at a time", units.size(), atOnce.getAsInt()),
            STEPS);
  }

  /** Looks at the units again. */
  void update() {
    RunStatus status = RunStatus.read(units, files);
    int done = status.count(UnitStatus.State.DONE);
    shown = Math.max(shown, Math.round(STEPS * share(status, done)));
    task.remark(String.format(Locale.ROOT, "%d done; %s", done, running(status)));
    task.at(shown);
  }

  /** The share of the time gone by, or of the units done as long as times are not known. */
  private double share(RunStatus status, int done) {
    if (done == units.size()) {
      return 1;
    }
    OptionalDouble left = status.secondsLeft(atOnce.getAsInt());
    if (left.isEmpty() || done == doneAtStart) {
      return (double) done / units.size();
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    return Math.min(0.999, elapsed / (elapsed + left.getAsDouble()));
  }

  private static String running(RunStatus status) {
    return status.units().entrySet().stream()
        .filter(e -> e.getValue().state() == UnitStatus.State.RUNNING)
        .map(e -> e.getKey().name())
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    task.close();
  }
}
