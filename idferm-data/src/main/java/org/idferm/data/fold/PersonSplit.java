package org.idferm.data.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;

/** The ways to divide people into folds of training, validation and test people. */
public enum PersonSplit {
  /** The paper's: {@link PersonFolds#kFold}. */
  K_FOLD,

  /**
   * About as many images of each class in every fold as whole people allow: a greedy rule after
   * scikit-learn's {@code StratifiedGroupKFold}, with even numbers of people. Validation people are
   * picked by the same rule.
   */
  STRATIFIED_K_FOLD,

  /** Everybody is the only test person of one fold. Validation people as in {@link #K_FOLD}. */
  LEAVE_ONE_PERSON_OUT;

  /**
   * The name that configurations use.
   *
   * @return for example {@code stratified-k-fold}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a way by its label.
   *
   * @param label for example {@code k-fold}
   * @return the way of that name
   * @throws ConfigurationException if there is none; names those there are
   */
  public static PersonSplit ofLabel(String label) {
    return Arrays.stream(values())
        .filter(s -> s.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "split must be one of %s, found %s"
                        .formatted(
                            Arrays.stream(values())
                                .map(PersonSplit::label)
                                .collect(Collectors.joining(", ")),
                            label)));
  }

  /**
   * Divides people.
   *
   * @param population whom to divide
   * @param folds the number of folds, 2 or more; {@link #LEAVE_ONE_PERSON_OUT} does not look at it
   * @param validationEvery one in so many of a fold's remaining people is for validation, 2 or more
   * @return folds in which everybody is tested exactly once and nobody is in two parts; their
   *     numbers of test people differ by at most 1
   * @throws ConfigurationException if a number is outside its range
   * @throws DataException if there are fewer people than folds, or fewer than two
   */
  public List<Fold> divide(Population population, int folds, int validationEvery) {
    int people = population.people().size();
    if (this == LEAVE_ONE_PERSON_OUT && people < 2) {
      throw new DataException(
          "%d people: %s needs at least two: add people".formatted(people, label()));
    }
    int k = this == LEAVE_ONE_PERSON_OUT ? people : folds;
    return PersonFolds.kFold(population, dealing(), k, validationEvery);
  }

  private Dealing dealing() {
    return this == STRATIFIED_K_FOLD ? new StratifiedDealing() : new AscendingDealing();
  }
}
