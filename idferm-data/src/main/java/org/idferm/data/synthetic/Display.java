package org.idferm.data.synthetic;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.face.Expression;

/** What a person is asked to show: an expression, or to squint, which is none. */
public enum Display {
  /** The relaxed face. */
  NEUTRAL(Expression.NEUTRAL),
  /** Anger. */
  ANGER(Expression.ANGER),
  /** Contempt. */
  CONTEMPT(Expression.CONTEMPT),
  /** Disgust. */
  DISGUST(Expression.DISGUST),
  /** Fear. */
  FEAR(Expression.FEAR),
  /** Happiness. */
  HAPPY(Expression.HAPPY),
  /** Sadness. */
  SADNESS(Expression.SADNESS),
  /** Surprise. */
  SURPRISE(Expression.SURPRISE),
  /** Narrowed eyes, as Multi-PIE records them. */
  SQUINT(null);

  private static final int SQUINT_CODE = 8;

  private final Expression expression;

  Display(Expression expression) {
    this.expression = expression;
  }

  /**
   * The display of an expression.
   *
   * @param expression the expression
   * @return the display of the same name
   */
  public static Display of(Expression expression) {
    return valueOf(expression.name());
  }

  /**
   * The expression that is shown.
   *
   * @return the expression, or empty if it is none
   */
  public Optional<Expression> expression() {
    return Optional.ofNullable(expression);
  }

  /**
   * The name in lower case, as tables write it.
   *
   * @return for example {@code happy}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells the random draws of one display from those of another. */
  int code() {
    return expression == null ? SQUINT_CODE : expression.code();
  }

  /** The action units at full intensity. */
  Map<ActionUnit, Sides> prototype(boolean contemptLeft) {
    return expression == null
        ? ExpressionPrototypes.squint()
        : ExpressionPrototypes.of(expression, contemptLeft);
  }
}
