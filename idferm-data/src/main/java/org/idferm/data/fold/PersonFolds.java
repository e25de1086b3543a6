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
    return kFold(Population.ofPeople(subjects), new AscendingDealing(), k, validationEvery);
  }

  /**
   * As {@link #kFold(Collection, int, int)}, by another rule: test people are one of {@code k}
   * groups dealt, validation people one of {@code validationEvery} groups dealt of the others.
   */
  static List<Fold> kFold(Population population, Dealing dealing, int k, int validationEvery) {
    if (k < 2) {
      throw new ConfigurationException("folds is %d: expected 2 or more".formatted(k));
    }
    if (validationEvery < 2) {
      throw new ConfigurationException(
          "validation-every is %d: expected 2 or more (one person in so many is for validation)"
              .formatted(validationEvery));
    }
    int people = population.people().size();
    if (people < k) {
      throw new DataException(
          "%d people, fewer than the %d folds: add people or set folds to fewer"
              .formatted(people, k));
    }
    List<SortedSet<String>> tests = dealing.deal(population, k);
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < k; fold++) {
      folds.add(fold(population, dealing, fold, tests.get(fold), validationEvery));
    }
    return List.copyOf(folds);
  }

  private static Fold fold(
      Population population,
      Dealing dealing,
      int fold,
      SortedSet<String> test,
      int validationEvery) {
    Population rest = population.without(test);
    int groups = Math.min(validationEvery, rest.people().size());
    SortedSet<String> validation =
        groups < 2 ? new TreeSet<>() : dealing.deal(rest, groups).get(fold % groups);
    return new Fold(fold, rest.without(validation).people(), validation, test);
  }
}
