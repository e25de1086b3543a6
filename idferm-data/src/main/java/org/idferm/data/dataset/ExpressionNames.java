package org.idferm.data.dataset;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.NearestName;
import org.idferm.core.face.Expression;

/** What people call expressions in folders and tables of their own. */
public final class ExpressionNames {

  private static final Map<String, Expression> OTHER_NAMES =
      Map.ofEntries(
          entry("angry", Expression.ANGER),
          entry("contemptuous", Expression.CONTEMPT),
          entry("disgusted", Expression.DISGUST),
          entry("afraid", Expression.FEAR),
          entry("fearful", Expression.FEAR),
          entry("scared", Expression.FEAR),
          entry("happiness", Expression.HAPPY),
          entry("joy", Expression.HAPPY),
          entry("sad", Expression.SADNESS),
          entry("surprised", Expression.SURPRISE));

  private ExpressionNames() {}

  /**
   * Finds an expression.
   *
   * @param name its label, or a usual other word for it such as {@code angry} or {@code happiness};
   *     case does not matter
   * @return the expression, or empty if there is none of that name
   */
  public static Optional<Expression> find(String name) {
    return Expression.ofLabel(name)
        .or(() -> Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase(Locale.ROOT))));
  }

  /**
   * Says that a name is not known.
   *
   * @param name what was found
   * @return "'NAME' is no expression", and which there are
   */
  public static String unknown(String name) {
    List<String> labels = Arrays.stream(Expression.values()).map(Expression::label).toList();
    return "'%s' is no expression%s; known: %s"
        .formatted(name, NearestName.meant(name, labels), String.join(", ", labels));
  }
}
