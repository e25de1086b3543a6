package org.idferm.experiments.config;

/**
 * How people are divided into folds.
 *
 * @param folds number of person-independent folds, 2 to 100; default 10
 * @param validationEvery of a fold's training people, every how manieth is kept for validation, 2
 *     to 100; default 6
 * @param allowMissingClasses whether a class may have fewer people than there are folds, so that
 *     some test fold lacks it; default false: such a class is an error
 */
public record ProtocolConfig(
    @Range(min = 2, max = 100) int folds,
    @Range(min = 2, max = 100) int validationEvery,
    boolean allowMissingClasses) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return the paper's ten folds
   */
  public static ProtocolConfig defaults() {
    return new ProtocolConfig(10, 6, false);
  }
}
