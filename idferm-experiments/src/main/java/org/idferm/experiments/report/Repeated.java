package org.idferm.experiments.report;

import java.util.Arrays;
import java.util.Locale;

/** A figure over repetitions as HTML: the mean, and with several the sample standard deviation. */
final class Repeated {

  private static final String MISSING = "&ndash;";

  private Repeated() {}

  /** Shares from 0 to 1 as percentages. */
  static String percent(double... values) {
    return Double.isFinite(mean(values))
        ? number(1, Arrays.stream(values).map(v -> 100 * v).toArray()) + "&nbsp;%"
        : MISSING;
  }

  /** Numbers with so many decimals. */
  static String number(int decimals, double... values) {
    double mean = mean(values);
    if (!Double.isFinite(mean)) {
      return MISSING;
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", mean);
    return values.length == 1
        ? text
        : text + String.format(Locale.ROOT, "&nbsp;&plusmn;&nbsp;%." + decimals + "f", sd(values));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double sd(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
  }
}
