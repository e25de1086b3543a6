package org.idferm.experiments.config;

/**
 * How trained generators are measured.
 *
 * @param holdOutEvery every how-manyth person, in ascending order, is held out of training, 2 to
 *     1000; default 5: the fifth, the tenth, ...
 * @param people who is measured: {@code test} (default), the people held out; {@code validation},
 *     to choose settings by: the first person of every {@code holdOutEvery}, taken out of training,
 *     while the people held out take no part at all
 * @param expressionEpochs epochs that the classifier is trained for which tells how much expression
 *     is left in generated faces, 0 to 10 000; 0 leaves that measure out; default 10
 */
public record EvaluationConfig(
    @Range(min = 2, max = 1000) int holdOutEvery,
    @OneOf({EvaluationConfig.TEST, EvaluationConfig.VALIDATION}) String people,
    @Range(min = 0, max = 10_000) int expressionEpochs) {

  /** Measures the people held out. */
  public static final String TEST = "test";

  /** Measures some of the training people instead, who then train nothing. */
  public static final String VALIDATION = "validation";

  /**
   * What holds where a configuration says nothing.
   *
   * @return every fifth person
   */
  public static EvaluationConfig defaults() {
    return new EvaluationConfig(5, TEST, 10);
  }
}
