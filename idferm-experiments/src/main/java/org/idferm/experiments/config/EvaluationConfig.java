package org.idferm.experiments.config;

/**
 * How trained generators are measured.
 *
 * @param holdOutEvery every how-manyth person, in ascending order, is held out of training, 2 to
 *     1000; default 5: the fifth, the tenth, ...
 * @param expressionEpochs epochs that the classifier is trained for which tells how much expression
 *     is left in generated faces, 0 to 10 000; 0 leaves that measure out; default 10
 */
public record EvaluationConfig(
    @Range(min = 2, max = 1000) int holdOutEvery,
    @Range(min = 0, max = 10_000) int expressionEpochs) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return every fifth person
   */
  public static EvaluationConfig defaults() {
    return new EvaluationConfig(5, 10);
  }
}
