package org.idferm.experiments.landmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes the time of the same work on many inputs. */
final class Stopwatch {

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  private final List<Long> times = new ArrayList<>();

  <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    times.add(System.nanoTime() - start);
    return result;
  }

  /** The median time in milliseconds; not a number before the first. */
  double median() {
    if (times.isEmpty()) {
      return Double.NaN;
    }
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow()
        / NANOSECONDS_PER_MILLISECOND;
  }
}
