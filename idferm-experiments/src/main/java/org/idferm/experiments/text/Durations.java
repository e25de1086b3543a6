package org.idferm.experiments.text;

import java.util.Locale;

/** Writes times for people. */
public final class Durations {

  private Durations() {}

  /**
   * Writes a time in the unit that suits it.
   *
   * @param seconds the time in seconds, not negative
   * @return for example {@code 9.3 s}, {@code 4:05 min} or {@code 1:02:07 h}
   */
  public static String format(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d h", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
