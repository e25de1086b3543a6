package org.idferm.experiments.unit;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.idferm.core.error.UserException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StoppedException;

/** Passes a unit's progress on, and notes it now and then in the unit's status. */
public final class UnitMonitor implements Progress {

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final UnitFiles files;
  private final WorkUnit unit;
  private final Progress next;
  private final double earlierSeconds;
  private final UnitProcess process = UnitProcess.current();
  private final long start = System.nanoTime();
  private long noted = start - INTERVAL_NANOS;
  private String task = "";
  private long done;
  private long total;
  private String remark = "";

  /**
   * Does a unit's work, and notes how it goes and ends.
   *
   * @param files where its status goes
   * @param unit the unit
   * @param next is told of the progress as well
   * @param work is given the progress to tell
   * @param <T> of its result
   * @return what {@code work} gives
   */
  public static <T> T watch(
      UnitFiles files, WorkUnit unit, Progress next, Function<Progress, T> work) {
    UnitMonitor monitor = new UnitMonitor(files, unit, next);
    T result;
    try {
      result = work.apply(monitor);
    } catch (StoppedException e) {
      monitor.ended(UnitStatus.State.STOPPED, "");
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      monitor.ended(UnitStatus.State.FAILED, UnitFailure.of(unit.name(), e).message());
      throw e;
    }
    monitor.ended(UnitStatus.State.DONE, "");
    return result;
  }

  /**
   * Begins to watch a unit.
   *
   * @param files where its status goes
   * @param unit the unit
   * @param next is told as well
   */
  UnitMonitor(UnitFiles files, WorkUnit unit, Progress next) {
    this.files = files;
    this.unit = unit;
    this.next = next;
    this.earlierSeconds = files.status(unit).seconds();
    note();
  }

  void ended(UnitStatus.State state, String why) {
    remark = why.isEmpty() ? remark : why;
    files.write(unit, status(state));
  }

  @Override
  public Task begin(String title, long steps) {
    task = title;
    done = 0;
    total = steps;
    Task shown = next.begin(title, steps);
    return new Task() {
      @Override
      public void at(long steps) {
        done = steps;
        shown.at(steps);
        note();
      }

      @Override
      public void remark(String text) {
        remark = text;
        shown.remark(text);
      }

      @Override
      public void close() {
        shown.close();
      }
    };
  }

  private void note() {
    long now = System.nanoTime();
    if (now - noted >= INTERVAL_NANOS) {
      noted = now;
      try {
        files.write(unit, status(UnitStatus.State.RUNNING));
      } catch (UserException e) {
        // Only a spectator misses it; if the disk is full, the next checkpoint says so.
      }
    }
  }

  private UnitStatus status(UnitStatus.State state) {
    double seconds = earlierSeconds + (System.nanoTime() - start) / 1e9;
    return new UnitStatus(state, seconds, task, done, total, remark, process);
  }
}
