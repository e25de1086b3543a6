package org.idferm.core.face;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A facial expression. The first eight are those of CK+, coded as in its emotion files (0 neutral
 * ... 7 surprise); Multi-PIE has squint and scream as well.
 */
public enum Expression {
  NEUTRAL(0),
  ANGER(1),
  CONTEMPT(2),
  DISGUST(3),
  FEAR(4),
  HAPPY(5),
  SADNESS(6),
  SURPRISE(7),
  SQUINT(8),
  SCREAM(9);

  private static final int LAST_OF_CK_PLUS = 7;

  private final int code;

  Expression(int code) {
    this.code = code;
  }

  /** Neutral and the seven labels of CK+, in the order of their codes. */
  public static List<Expression> ofCkPlus() {
    return Arrays.stream(values()).filter(e -> e.code <= LAST_OF_CK_PLUS).toList();
  }

  /** The code in CK+'s emotion files, 0 to 7; numbers of our own for those that CK+ lacks. */
  public int code() {
    return code;
  }

  /** The name in lower case, as configurations, tables and files write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds an expression by its CK+ code.
   *
   * @param code 0 to 7
   * @return the expression, or empty for any other code
   */
  public static Optional<Expression> ofCode(int code) {
    return ofCkPlus().stream().filter(e -> e.code == code).findFirst();
  }

  /**
   * Finds an expression by its label, ignoring case.
   *
   * @param label for example {@code happy}
   * @return the expression, or empty if there is none of that name
   */
  public static Optional<Expression> ofLabel(String label) {
    return Arrays.stream(values()).filter(e -> e.label().equalsIgnoreCase(label)).findFirst();
  }
}
