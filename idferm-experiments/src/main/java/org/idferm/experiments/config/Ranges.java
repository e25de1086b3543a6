package org.idferm.experiments.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What a {@link Range} means, and how it reads in a message. */
final class Ranges {

  private Ranges() {}

  /** Whether a number is within the range; not a number and infinities never are. */
  static boolean contains(Range range, JsonNode number) {
    double value = number.doubleValue();
    boolean low = range.above() ? value > range.min() : value >= range.min();
    return low && value <= range.max();
  }

  /** The range in words, with a leading blank. */
  static String describe(Range range, boolean whole) {
    String max = plain(range.max(), whole);
    String min = plain(range.min(), whole);
    return range.above()
        ? " greater than %s and at most %s".formatted(min, max)
        : " from %s to %s".formatted(min, max);
  }

  private static String plain(double value, boolean whole) {
    return whole
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
