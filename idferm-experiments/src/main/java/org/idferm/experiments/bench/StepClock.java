package org.idferm.experiments.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.idferm.core.progress.Progress;

/** Takes the time between the steps of a training that believes it is shown to somebody. */
final class StepClock implements Progress {

  private final List<Long> ticks = new ArrayList<>();
  private final Runnable onFirstStep;
  private boolean stepped;

  /**
   * Makes a clock.
   *
   * @param onFirstStep called when the first step has ended
   */
  StepClock(Runnable onFirstStep) {
    this.onFirstStep = onFirstStep;
  }

  @Override
  public Task begin(String title, long total) {
    return new Task() {
      @Override
      public void at(long done) {
        tick();
      }

      @Override
      public void remark(String remark) {}

      @Override
      public void close() {}
    };
  }

  /** Marks the beginning of the first step, where that is known. */
  void start() {
    ticks.add(System.nanoTime());
  }

  /** Marks the end of a step. */
  void tick() {
    ticks.add(System.nanoTime());
    if (!stepped) {
      stepped = true;
      onFirstStep.run();
    }
  }

  /**
   * The last steps' durations in milliseconds.
   *
   * @param steps how many
   */
  double[] milliseconds(int steps) {
    double[] all = new double[ticks.size() - 1];
    Arrays.setAll(all, i -> (ticks.get(i + 1) - ticks.get(i)) / 1e6);
    return Arrays.copyOfRange(all, Math.max(0, all.length - steps), all.length);
  }
}
