package org.idferm.experiments.cli;

import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.idferm.core.progress.Progress;

/**
 * Shows progress on the console: a bar with the time left where a person watches, else a plain line
 * at the start, at every fifth and at the end of a task.
 */
final class ConsoleProgress implements Progress {

  private static final int REDRAW_MILLIS = 250;

  private final Terminal terminal;
  private final LongSupplier nanoTime;

  ConsoleProgress(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  ConsoleProgress(Terminal terminal, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  @Override
  public Task begin(String title, long total) {
    return terminal.interactive()
        ? new BarTask(bar(title, total))
        : new PlainTask(terminal.stream(), nanoTime, title, total);
  }

  private ProgressBar bar(String title, long total) {
    // One column is left free: a full line would wrap on some terminals.
    int width = terminal.columns() - 1;
    return new ProgressBarBuilder()
        .setTaskName(title)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .setMaxRenderedLength(width)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.stream(), width))
        .build();
  }

  /** A bar that is drawn over. */
  private static final class BarTask implements Task {

    private final ProgressBar bar;

    BarTask(ProgressBar bar) {
      this.bar = bar;
    }

    @Override
    public void at(long done) {
      bar.stepTo(done);
    }

    @Override
    public void remark(String remark) {
      bar.setExtraMessage(" " + remark);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
