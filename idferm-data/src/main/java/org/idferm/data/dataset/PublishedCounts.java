package org.idferm.data.dataset;

import java.util.Map;
import java.util.OptionalInt;
import org.idferm.core.face.Expression;

/**
 * What a data set holds as its authors published it. What they do not say is empty.
 *
 * @param source where it was published
 * @param subjects people
 * @param labelledSubjects people with at least one labelled sequence
 * @param sequences recordings
 * @param labelledSequences recordings with a label
 * @param images images to classify, where the protocol fixes their number
 * @param perClass labelled sequences of each expression; empty if not published
 */
public record PublishedCounts(
    String source,
    OptionalInt subjects,
    OptionalInt labelledSubjects,
    OptionalInt sequences,
    OptionalInt labelledSequences,
    OptionalInt images,
    Map<Expression, Integer> perClass) {

  /**
   * Copies the map.
   *
   * @param source where it was published
   * @param subjects people
   * @param labelledSubjects people with at least one labelled sequence
   * @param sequences recordings
   * @param labelledSequences recordings with a label
   * @param images images to classify
   * @param perClass labelled sequences of each expression
   */
  public PublishedCounts {
    perClass = Map.copyOf(perClass);
  }
}
