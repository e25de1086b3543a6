package org.idferm.rml.train;

/**
 * A mini-batch of queries.
 *
 * @param queries K images of 3600 values each, preprocessed
 * @param references the K queries' generated references in the same order, preprocessed alike; may
 *     be empty if the metric loss does not use them
 * @param labels the K queries' classes, counted from 0
 */
@SuppressWarnings("ArrayRecordComponent") // buffers; never compared
public record QueryBatch(float[][] queries, float[][] references, int[] labels) {

  /**
   * Checks that the lengths agree. The arrays are not copied.
   *
   * @throws IllegalArgumentException if there is no query or the lengths differ
   */
  public QueryBatch {
    if (queries.length == 0
        || labels.length != queries.length
        || (references.length != 0 && references.length != queries.length)) {
      throw new IllegalArgumentException(
          "%d queries with %d references and %d labels"
              .formatted(queries.length, references.length, labels.length));
    }
  }
}
