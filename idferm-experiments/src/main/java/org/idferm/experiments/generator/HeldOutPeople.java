package org.idferm.experiments.generator;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.experiments.config.EvaluationConfig;

/**
 * Who trains generators and who tests them. Nobody does both.
 *
 * @param training whom generators and feature nets are trained on
 * @param heldOut whom they are measured on
 */
public record HeldOutPeople(SortedSet<String> training, SortedSet<String> heldOut) {

  /** Refuses somebody on both sides; copies. */
  public HeldOutPeople {
    if (!Collections.disjoint(training, heldOut)) {
      throw new IllegalArgumentException("somebody is in training and held out");
    }
    training = Collections.unmodifiableSortedSet(new TreeSet<>(training));
    heldOut = Collections.unmodifiableSortedSet(new TreeSet<>(heldOut));
  }

  /**
   * Holds out every n-th person, in ascending order: the test people.
   *
   * @param people all of them
   * @param every 2 or more
   * @return the division
   * @throws DataException if fewer than two people are left on one of the sides
   */
  public static HeldOutPeople of(SortedSet<String> people, int every) {
    return of(people, every, 0);
  }

  /**
   * Holds out every n-th person as test people, or as many others for the choice of settings; the
   * test people take no part at all then.
   *
   * @param people all of them
   * @param config who is held out
   * @return the division
   * @throws DataException if fewer than two people are left on one of the sides
   */
  public static HeldOutPeople of(SortedSet<String> people, EvaluationConfig config) {
    boolean validation = config.people().equals(EvaluationConfig.VALIDATION);
    return of(people, config.holdOutEvery(), validation ? 1 : 0);
  }

  private static HeldOutPeople of(SortedSet<String> people, int every, int heldOutPlace) {
    SortedSet<String> training = new TreeSet<>();
    SortedSet<String> heldOut = new TreeSet<>();
    int position = 0;
    for (String person : people) {
      position++;
      int place = position % every;
      if (place == heldOutPlace) {
        heldOut.add(person);
      } else if (place != 0) {
        training.add(person);
      }
    }
    if (training.size() < 2 || heldOut.size() < 2) {
      throw new DataException(
          "%d people, every %d. held out: %d to train on and %d to test; expected at least 2 of each"
              .formatted(people.size(), every, training.size(), heldOut.size()));
    }
    return new HeldOutPeople(training, heldOut);
  }
}
