package org.idferm.rml.loss;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many queries of each class a batch holds.
 *
 * @param perClass the number of queries of each class, zeros included
 */
public record BatchShape(List<Integer> perClass) {

  /** Copies the list. */
  public BatchShape {
    perClass = List.copyOf(perClass);
  }

  /**
   * Counts labels.
   *
   * @param labels the queries' classes, counted from 0
   * @param classes number of classes
   * @return the batch's shape
   * @throws IllegalArgumentException if a label is not below {@code classes}
   */
  public static BatchShape of(int[] labels, int classes) {
    int[] counts = new int[classes];
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "label %d is not one of %d classes".formatted(label, classes));
      }
      counts[label]++;
    }
    return new BatchShape(IntStream.of(counts).boxed().toList());
  }

  /**
   * The number of queries, K.
   *
   * @return the sum over classes
   */
  public int queries() {
    return perClass.stream().mapToInt(n -> n).sum();
  }

  /**
   * The number of classes with at least one query.
   *
   * @return 0 to the number of classes
   */
  public int presentClasses() {
    return (int) perClass.stream().filter(n -> n > 0).count();
  }

  /**
   * Whether some class is absent or has a single query, so that it has no centre, or one that is
   * the query itself.
   *
   * @return true if a class has fewer than two queries
   */
  public boolean isDegenerate() {
    return perClass.stream().anyMatch(n -> n < 2);
  }

  /**
   * The number of triplets of an anchor, another query of its class, and one of another class.
   *
   * @return Σ over classes n·(n − 1)·(K − n)
   */
  public long triplets() {
    long all = queries();
    return perClass.stream().mapToLong(n -> (long) n * (n - 1) * (all - n)).sum();
  }
}
