package org.idferm.hng.train;

import java.util.function.LongSupplier;

/** The time that a training has taken, in this program and in earlier ones. */
final class TrainingTime {

  private static final double NANOSECONDS = 1e9;

  private final LongSupplier clock;
  private final long start;
  private double before;

  /**
   * Starts now.
   *
   * @param clock nanoseconds since whenever
   */
  TrainingTime(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /** Seconds so far. */
  double seconds() {
    return before + (clock.getAsLong() - start) / NANOSECONDS;
  }

  /**
   * Takes note of time spent before an interruption. A return to an earlier state, which has spent
   * less than this training already has, takes nothing back.
   *
   * @param seconds what {@link #seconds} said when the state was saved
   */
  void atLeast(double seconds) {
    before += Math.max(0, seconds - seconds());
  }
}
