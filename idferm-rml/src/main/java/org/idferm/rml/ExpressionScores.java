package org.idferm.rml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.rml.network.Softmax;

/**
 * How probable each expression of a face is.
 *
 * @param classes the expressions that the classifier knows
 * @param probabilities in the same order, 0 to 1 each, summing up to 1. Not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a result to be read; identity is the right equality
public record ExpressionScores(List<Expression> classes, float[] probabilities) {

  /** Checks that there is a probability for each class. */
  public ExpressionScores {
    classes = List.copyOf(classes);
    if (classes.isEmpty() || probabilities.length != classes.size()) {
      throw new IllegalArgumentException(
          "%d probabilities for %d classes".formatted(probabilities.length, classes.size()));
    }
  }

  /** The most probable expression; of equals, the first of the classes. */
  public Expression best() {
    return classes.get(Softmax.argMax(probabilities));
  }

  /**
   * The probability of an expression.
   *
   * @param expression one of the classes
   * @throws IllegalArgumentException if the classifier does not know it
   */
  public float of(Expression expression) {
    int index = classes.indexOf(expression);
    if (index < 0) {
      throw new IllegalArgumentException(expression + " is none of " + classes);
    }
    return probabilities[index];
  }

  /** The classes, most probable first; equals in the order of the classes. */
  public List<Expression> ranked() {
    return IntStream.range(0, classes.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
        .map(classes::get)
        .toList();
  }

  /** For example {@code happy 0.93, surprise 0.05, ...}, most probable first. */
  @Override
  public String toString() {
    return ranked().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.2f", e.label(), of(e)))
        .collect(Collectors.joining(", "));
  }
}
