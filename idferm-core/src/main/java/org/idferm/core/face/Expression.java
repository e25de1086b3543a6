package org.idferm.core.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A facial expression, coded as in the emotion files of CK+ (0 neutral ... 7 surprise). */
public enum Expression {
  NEUTRAL(0),
  ANGER(1),
  CONTEMPT(2),
  DISGUST(3),
  FEAR(4),
  HAPPY(5),
  SADNESS(6),
  SURPRISE(7);

  private final int code;

  Expression(int code) {
    this.code = code;
  }

  /** The code of this expression in CK+'s emotion files, 0 to 7. */
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
    return Arrays.stream(values()).filter(e -> e.code == code).findFirst();
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
