package org.idferm.rml.train;

/**
 * A mini-batch of queries.
 *
 * @param queries K images of 3600 values each, preprocessed
 * @param references the K queries' generated references in the same order, preprocessed alike; may
 *     be empty if the metric loss does not use them
 * @param labels the K queries' classes, counted from 0
 * @param persons whom the K queries show, any numbers that differ from person to person; may be
 *     empty if the metric loss does not mine by person
 */
@SuppressWarnings("ArrayRecordComponent") // buffers; never compared
public record QueryBatch(float[][] queries, float[][] references, int[] labels, int[] persons) {

  /**
   * Checks that the lengths agree. The arrays are not copied.
   *
   * @throws IllegalArgumentException if there is no query or the lengths differ
   */
  public QueryBatch {
    if (queries.length == 0
        || labels.length != queries.length
        || (references.length != 0 && references.length != queries.length)
        || (persons.length != 0 && persons.length != queries.length)) {
      throw new IllegalArgumentException(
          "%d queries with %d references, %d labels and %d persons"
              .formatted(queries.length, references.length, labels.length, persons.length));
    }
  }

  /**
   * A mini-batch of nobody in particular.
   *
   * @param queries K images
   * @param references their references, or none
   * @param labels their classes
   * @throws IllegalArgumentException if there is no query or the lengths differ
   */
  public QueryBatch(float[][] queries, float[][] references, int[] labels) {
    this(queries, references, labels, new int[0]);
  }
}
