package org.idferm.experiments.paper;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A number in a table.
 *
 * @param value in the table's unit; NaN if there is none
 * @param deviation standard deviation in the same unit; NaN if there is none
 * @param decimals how many are printed
 */
public record Cell(double value, double deviation, int decimals) {

  /** An empty place. */
  public static final Cell EMPTY = new Cell(Double.NaN, Double.NaN, 0);

  /**
   * A published number, with the decimals that it was printed with.
   *
   * @param number the number; null for none
   * @return a cell without deviation
   */
  public static Cell published(BigDecimal number) {
    return number == null
        ? EMPTY
        : new Cell(number.doubleValue(), Double.NaN, Math.max(0, number.scale()));
  }

  /**
   * A share from 0 to 1 as per cent.
   *
   * @param share mean
   * @param deviation standard deviation; NaN for none
   * @param decimals how many are printed
   * @return a cell
   */
  public static Cell percent(double share, double deviation, int decimals) {
    return new Cell(100 * share, 100 * deviation, decimals);
  }

  /**
   * Whether there is no number.
   *
   * @return true if the value is NaN
   */
  public boolean isEmpty() {
    return Double.isNaN(value);
  }

  /**
   * The number as text.
   *
   * @param missing what stands for no number
   * @param plusMinus what stands between value and deviation
   * @return for example {@code 81.1 ± 2.3}
   */
  public String text(String missing, String plusMinus) {
    if (isEmpty()) {
      return missing;
    }
    return Double.isNaN(deviation) ? number(value) : number(value) + plusMinus + number(deviation);
  }

  private String number(double number) {
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
