package org.idferm.experiments.result;

import java.util.List;
import org.idferm.data.fold.Fold;

/**
 * How the people were divided.
 *
 * @param folds number of folds
 * @param repetitions how often everything was repeated, with other seeds and the same folds
 * @param personIndependent whether no person is in two of a fold's training, validation and test
 *     sets
 * @param validationEvery every how manieth training person was kept for validation
 * @param people who trained, chose the epoch and was tested, by fold; empty if not recorded
 */
public record ProtocolSummary(
    int folds, int repetitions, boolean personIndependent, int validationEvery, List<Fold> people) {

  /**
   * Copies the list.
   *
   * @param folds number of folds
   * @param repetitions how often everything was repeated
   * @param personIndependent whether no person is in two sets of a fold
   * @param validationEvery every how manieth training person was kept for validation
   * @param people by fold
   */
  public ProtocolSummary {
    people = List.copyOf(people);
  }

  /**
   * Summarises without naming people.
   *
   * @param folds number of folds
   * @param repetitions how often everything was repeated
   * @param personIndependent whether no person is in two sets of a fold
   * @param validationEvery every how manieth training person was kept for validation
   */
  public ProtocolSummary(
      int folds, int repetitions, boolean personIndependent, int validationEvery) {
    this(folds, repetitions, personIndependent, validationEvery, List.of());
  }
}
