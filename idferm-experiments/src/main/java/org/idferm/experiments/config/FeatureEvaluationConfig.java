package org.idferm.experiments.config;

/**
 * How trained feature nets are measured.
 *
 * @param holdOutEvery every how-manyth person, in ascending order, is held out of training, 2 to
 *     1000; default 5: the fifth, the tenth, ...
 * @param holdOutImagesEvery every how-manyth image of each training person is held out, 2 to 1000;
 *     default 5
 */
public record FeatureEvaluationConfig(
    @Range(min = 2, max = 1000) int holdOutEvery,
    @Range(min = 2, max = 1000) int holdOutImagesEvery) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return every fifth person, and every fifth image of the others
   */
  public static FeatureEvaluationConfig defaults() {
    return new FeatureEvaluationConfig(5, 5);
  }
}
