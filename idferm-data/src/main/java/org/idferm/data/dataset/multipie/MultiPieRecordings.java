package org.idferm.data.dataset.multipie;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.idferm.core.face.Expression;

/** Which expression was recorded when (Gross et al. 2010, table 1). */
final class MultiPieRecordings {

  /** Smile is called happy, as in the other data sets. */
  private static final Map<Integer, List<Expression>> BY_SESSION =
      Map.of(
          1, List.of(Expression.NEUTRAL, Expression.HAPPY),
          2, List.of(Expression.NEUTRAL, Expression.SURPRISE, Expression.SQUINT),
          3, List.of(Expression.NEUTRAL, Expression.HAPPY, Expression.DISGUST),
          4, List.of(Expression.NEUTRAL, Expression.SCREAM, Expression.NEUTRAL));

  static final int SESSIONS = 4;

  private MultiPieRecordings() {}

  /** The expression of a recording, both counted from 1; empty if there is none of that number. */
  static Optional<Expression> expression(int session, int recording) {
    List<Expression> recorded = BY_SESSION.getOrDefault(session, List.of());
    return recording < 1 || recording > recorded.size()
        ? Optional.empty()
        : Optional.of(recorded.get(recording - 1));
  }

  /** The number of recordings in a session from 1 to {@link #SESSIONS}. */
  static int count(int session) {
    return BY_SESSION.get(session).size();
  }

  /** All expressions that were recorded. */
  static Set<Expression> expressions() {
    Set<Expression> all = new TreeSet<>();
    BY_SESSION.values().forEach(all::addAll);
    return all;
  }
}
