package org.idferm.data.fold;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One division of the people of a data set.
 *
 * @param index the fold's number, counted from 0
 * @param train people to train on
 * @param validation people to select the model on; may be empty
 * @param test people to report on
 */
public record Fold(
    int index, SortedSet<String> train, SortedSet<String> validation, SortedSet<String> test) {

  /**
   * Copies the sets and checks them.
   *
   * @param index the fold's number, counted from 0
   * @param train people to train on
   * @param validation people to select the model on
   * @param test people to report on
   * @throws IllegalStateException if somebody is in two of the sets: a result from such a fold
   *     would not be person-independent
   */
  public Fold {
    train = copy(train);
    validation = copy(validation);
    test = copy(test);
    refuseOverlap(index, "training", train, "validation", validation);
    refuseOverlap(index, "training", train, "test", test);
    refuseOverlap(index, "validation", validation, "test", test);
  }

  private static SortedSet<String> copy(SortedSet<String> people) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(people));
  }

  private static void refuseOverlap(
      int index, String nameA, SortedSet<String> a, String nameB, SortedSet<String> b) {
    SortedSet<String> both = new TreeSet<>(a);
    both.retainAll(b);
    if (!both.isEmpty()) {
      throw new IllegalStateException(
          "fold %d is not person-independent: %s in both %s and %s"
              .formatted(index, String.join(", ", both), nameA, nameB));
    }
  }
}
