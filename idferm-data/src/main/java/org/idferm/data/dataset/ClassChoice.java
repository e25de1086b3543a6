package org.idferm.data.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.option.Options;

/**
 * Which expressions of somebody's own images are told apart. Neutral images are targets of the hard
 * negative generation, and queries as well if neutral is one of the classes.
 *
 * @param classes the expressions to tell apart
 * @param chosen whether the user has named them; if so, images of other expressions are inputs of
 *     the generator alone
 */
public record ClassChoice(List<Expression> classes, boolean chosen) {

  /** The option that names the classes. */
  public static final String OPTION = "classes";

  /** The six that MMI and Oulu-CASIA have. */
  private static final List<Expression> BASIC =
      List.of(
          Expression.ANGER,
          Expression.DISGUST,
          Expression.FEAR,
          Expression.HAPPY,
          Expression.SADNESS,
          Expression.SURPRISE);

  /**
   * Copies the list.
   *
   * @param classes the expressions to tell apart
   * @param chosen whether the user has named them
   */
  public ClassChoice {
    classes = List.copyOf(classes);
  }

  /**
   * Reads the option {@value #OPTION}: a list of expressions; anger, disgust, fear, happy, sadness
   * and surprise by default.
   *
   * @param options the data set's options
   * @return the choice
   * @throws org.idferm.core.error.ConfigurationException if a name is not that of an expression
   */
  public static ClassChoice of(Options options) {
    List<Expression> named = options.choices(OPTION, Expression.class, List.of());
    return named.isEmpty() ? new ClassChoice(BASIC, false) : new ClassChoice(named, true);
  }

  /**
   * What an image is for.
   *
   * @param face the image
   * @return query, target, both, or neither
   */
  public ListedFace use(Face face) {
    return new ListedFace(
        face, classes.contains(face.expression()), face.expression() == Expression.NEUTRAL);
  }

  /**
   * Why an image of an expression cannot be used.
   *
   * @param expression what it shows
   * @return a message; empty if it can be used
   */
  public Optional<String> refusal(Expression expression) {
    if (chosen || expression == Expression.NEUTRAL || classes.contains(expression)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is none of the classes %s; name those you want in the option %s"
            .formatted(
                expression.label(),
                classes.stream().map(Expression::label).collect(Collectors.joining(", ")),
                OPTION));
  }

  /**
   * What is wrong with all images of a person together.
   *
   * @param subject the person
   * @param faces the person's images
   * @return a message if there are queries and no neutral image; empty otherwise
   */
  public static Optional<String> missingNeutral(String subject, List<ListedFace> faces) {
    boolean queries = faces.stream().anyMatch(ListedFace::query);
    boolean targets = faces.stream().anyMatch(ListedFace::target);
    return queries && !targets
        ? Optional.of("subject %s has no neutral image; add one".formatted(subject))
        : Optional.empty();
  }
}
