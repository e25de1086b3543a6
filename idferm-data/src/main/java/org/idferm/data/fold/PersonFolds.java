package org.idferm.data.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;

/** Divides people, never images, into folds. */
public final class PersonFolds {

  private PersonFolds() {}

  /**
   * The paper's division (section 5): subjects in ascending order, every {@code k}-th goes to the
   * same test fold. Of those who remain, every {@code validationEvery}-th is for validation (at
   * least one if two or more remain), starting one further on in each fold so that not always the
   * same people are picked; the others are for training.
   *
   * @param subjects the people; repetitions and order do not matter
   * @param k the number of folds, 2 or more
   * @param validationEvery 2 or more
   * @return {@code k} folds; each person is in the test set of exactly one
   * @throws ConfigurationException if a number is outside its range
   * @throws DataException if there are fewer people than folds
   */
  public static List<Fold> kFold(Collection<String> subjects, int k, int validationEvery) {
    if (k < 2) {
      throw new ConfigurationException("folds is %d: expected 2 or more".formatted(k));
    }
    if (validationEvery < 2) {
      throw new ConfigurationException(
          "validation-every is %d: expected 2 or more (one person in so many is for validation)"
              .formatted(validationEvery));
    }
    List<String> people = List.copyOf(new TreeSet<>(subjects));
    if (people.size() < k) {
      throw new DataException(
          "%d people, fewer than the %d folds: add people or set folds to fewer"
              .formatted(people.size(), k));
    }
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < k; fold++) {
      folds.add(fold(people, fold, k, validationEvery));
    }
    return List.copyOf(folds);
  }

  private static Fold fold(List<String> people, int fold, int k, int validationEvery) {
    SortedSet<String> test = new TreeSet<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      (i % k == fold ? test : rest).add(people.get(i));
    }
    SortedSet<String> train = new TreeSet<>();
    SortedSet<String> validation = new TreeSet<>();
    int every = Math.min(validationEvery, rest.size());
    for (int i = 0; i < rest.size(); i++) {
      boolean picked = rest.size() > 1 && i % every == fold % every;
      (picked ? validation : train).add(rest.get(i));
    }
    return new Fold(fold, train, validation, test);
  }
}
