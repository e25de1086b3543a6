package org.idferm.data.synthetic;

import java.util.Objects;
import org.idferm.core.face.Expression;

/**
 * What is recorded in a sequence. Recordings that differ in their condition alone show the same
 * performance.
 *
 * @param person the person's number, 0 or more
 * @param expression what the person shows
 * @param take 0 or more; another take is acted anew
 * @param condition the factors that are set
 */
public record Recording(int person, Expression expression, int take, Condition condition) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Recording {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(condition, "condition");
    if (person < 0 || take < 0) {
      throw new IllegalArgumentException(
          "person is %d and take is %d; both are counted from 0".formatted(person, take));
    }
  }

  /**
   * The first take of an expression with all else drawn.
   *
   * @param person the person's number, 0 or more
   * @param expression what is acted
   * @return the recording
   * @throws IllegalArgumentException if the person's number is negative
   */
  public static Recording of(int person, Expression expression) {
    return new Recording(person, expression, 0, Condition.DRAWN);
  }

  /**
   * The same performance under another condition.
   *
   * @param other the factors that are set
   * @return a new recording
   */
  public Recording under(Condition other) {
    return new Recording(person, expression, take, other);
  }
}
