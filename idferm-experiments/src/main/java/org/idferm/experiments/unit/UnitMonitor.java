package org.idferm.experiments.unit;

import java.util.concurrent.TimeUnit;
import org.idferm.core.error.UserException;
import org.idferm.core.progress.Progress;

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
   * Begins to watch a unit.
   *
   * @param files where its status goes
   * @param unit the unit
   * @param next is told as well
   */
  public UnitMonitor(UnitFiles files, WorkUnit unit, Progress next) {
    this.files = files;
    this.unit = unit;
    this.next = next;
    this.earlierSeconds = files.status(unit).seconds();
    note();
  }

  /**
   * Notes how the unit's work ended.
   *
   * @param state the state from now on
   * @param why a line, or nothing
   */
  public void ended(UnitStatus.State state, String why) {
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
