package org.idferm.experiments.inspection;

import java.util.Map;
import java.util.Optional;
import org.idferm.core.face.Expression;

/**
 * What a data set holds as published.
 *
 * @param subjects people
 * @param labelledSubjects people with at least one labelled sequence
 * @param sequences recordings
 * @param labelledSequences recordings with a label
 * @param perClass labelled sequences of each expression
 */
record PublishedCounts(
    int subjects,
    int labelledSubjects,
    int sequences,
    int labelledSequences,
    Map<Expression, Integer> perClass) {

  /** Lucey et al., "The Extended Cohn-Kanade Dataset (CK+)", CVPR Workshops 2010. */
  private static final PublishedCounts CKPLUS =
      new PublishedCounts(
          123,
          118,
          593,
          327,
          Map.of(
              Expression.ANGER, 45,
              Expression.CONTEMPT, 18,
              Expression.DISGUST, 59,
              Expression.FEAR, 25,
              Expression.HAPPY, 69,
              Expression.SADNESS, 28,
              Expression.SURPRISE, 83));

  /** The counts of a data set that is known. */
  static Optional<PublishedCounts> of(String dataset) {
    return dataset.equals("ckplus") ? Optional.of(CKPLUS) : Optional.empty();
  }
}
