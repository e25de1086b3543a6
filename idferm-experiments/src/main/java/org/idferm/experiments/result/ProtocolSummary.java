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
 * @param score what all accuracies and confusions count: {@value #IMAGE} or {@value #SEQUENCE}
 * @param people who trained, chose the epoch and was tested, by fold; empty if not recorded
 */
public record ProtocolSummary(
    int folds,
    int repetitions,
    boolean personIndependent,
    int validationEvery,
    String score,
    List<Fold> people) {

  /** Every image is a decision. */
  public static final String IMAGE = "image";

  /** Every sequence is a decision: the class of the highest mean score of its images. */
  public static final String SEQUENCE = "sequence";

  /**
   * Copies the list.
   *
   * @param folds number of folds
   * @param repetitions how often everything was repeated
   * @param personIndependent whether no person is in two sets of a fold
   * @param validationEvery every how manieth training person was kept for validation
   * @param score what is counted
   * @param people by fold
   */
  public ProtocolSummary {
    people = List.copyOf(people);
  }

  /**
   * Whether sequences were scored as a whole.
   *
   * @return false if images were
   */
  public boolean ofSequences() {
    return score.equals(SEQUENCE);
  }

  /**
   * What is counted, for texts.
   *
   * @return {@code images} or {@code sequences}
   */
  public String unit() {
    return score + "s";
  }
}
