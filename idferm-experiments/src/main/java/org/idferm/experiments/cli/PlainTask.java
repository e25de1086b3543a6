package org.idferm.experiments.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.idferm.core.progress.Progress;
import org.idferm.experiments.text.Durations;

/** A task shown as plain lines, for log files and pipes. */
final class PlainTask implements Progress.Task {

  private static final int PARTS = 5;

  private final PrintStream stream;
  private final LongSupplier nanoTime;
  private final String title;
  private final long total;
  private final long start;

  private long first = -1;
  private long done;
  private long partsShown;
  private String remark = "";

  PlainTask(PrintStream stream, LongSupplier nanoTime, String title, long total) {
    this.stream = stream;
    this.nanoTime = nanoTime;
    this.title = title;
    this.total = total;
    this.start = nanoTime.getAsLong();
    print("%s ...", title);
  }

  @Override
  public void at(long done) {
    if (first < 0) {
      first = Math.max(0, done - 1); // what an earlier run did took none of this run's time
    }
    this.done = done;
    long parts = total <= 0 ? 0 : PARTS * done / total;
    if (parts > partsShown && done < total) {
      partsShown = parts;
      print(
          "%s: %d %% after %s, about %s left%s",
          title,
          100 * done / total,
          Durations.format(elapsed()),
          Durations.format(left()),
          remark());
    }
  }

  @Override
  public void remark(String remark) {
    this.remark = remark;
  }

  @Override
  public void close() {
    if (done >= total) {
      print("%s: done in %s%s", title, Durations.format(elapsed()), remark());
    } else {
      print("%s: stopped at %d of %d after %s", title, done, total, Durations.format(elapsed()));
    }
  }

  private void print(String format, Object... values) {
    stream.println(String.format(Locale.ROOT, format, values));
  }

  private double elapsed() {
    return (nanoTime.getAsLong() - start) / 1e9;
  }

  private double left() {
    return elapsed() / Math.max(1, done - first) * (total - done);
  }

  private String remark() {
    return remark.isEmpty() ? "" : ", " + remark;
  }
}
