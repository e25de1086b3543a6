package org.idferm.experiments.inspection;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;

/** Counts faces in one pass, by expression and by person. */
final class FaceCounts {

  private final Map<Expression, Group> byExpression = new EnumMap<>(Expression.class);
  private final Map<String, Map<Expression, Integer>> imagesOf = new HashMap<>();

  /** The faces of one expression. */
  private static final class Group {
    private final Set<String> people = new HashSet<>();
    private final Set<String> sequences = new HashSet<>();
    private int images;
  }

  FaceCounts(Collection<Face> faces) {
    for (Face face : faces) {
      Group group = byExpression.computeIfAbsent(face.expression(), e -> new Group());
      group.people.add(face.subject());
      group.sequences.add(face.sequence());
      group.images++;
      imagesOf
          .computeIfAbsent(face.subject(), s -> new EnumMap<>(Expression.class))
          .merge(face.expression(), 1, Integer::sum);
    }
  }

  int people(Expression expression) {
    return byExpression.getOrDefault(expression, new Group()).people.size();
  }

  int sequences(Expression expression) {
    return byExpression.getOrDefault(expression, new Group()).sequences.size();
  }

  int images(Expression expression) {
    return byExpression.getOrDefault(expression, new Group()).images;
  }

  /** The images of some people, for example {@code anger 3, happy 6}. */
  String images(Collection<String> people, List<Expression> classes) {
    return classes.stream()
        .map(
            e ->
                "%s %d"
                    .formatted(
                        e.label(),
                        people.stream()
                            .mapToInt(p -> imagesOf.getOrDefault(p, Map.of()).getOrDefault(e, 0))
                            .sum()))
        .collect(Collectors.joining(", "));
  }
}
