package org.idferm.experiments.config;

/**
 * How people are divided into folds.
 *
 * @param folds number of person-independent folds, 2 to 100; default 10. Without effect on {@code
 *     leave-one-person-out}
 * @param validationEvery of a fold's training people, every how manieth is kept for validation, 2
 *     to 100; default 6
 * @param allowMissingClasses whether a class may have fewer people than there are folds, so that
 *     some test fold lacks it; default false: such a class is an error. Without effect on {@code
 *     leave-one-person-out}, where every test fold lacks what its person does not show
 * @param split who is tested in which fold: {@code k-fold} (default, the paper's order), {@code
 *     stratified-k-fold} (classes balanced over folds) or {@code leave-one-person-out}
 * @param foldFile a CSV file {@code fold,subject,role} whose folds are taken; empty (default):
 *     none. The other keys but {@code limit} and {@code score} have no effect then
 * @param limit how many of the folds are run, the first ones, 0 to 100; 0 (default) for all
 * @param score what is right or wrong as a whole: an {@code image}; a {@code sequence}, whose class
 *     is that of the highest mean score of its images; {@code auto} (default), as the paper: a
 *     sequence of MMI, an image of other data sets
 */
public record ProtocolConfig(
    @Range(min = 2, max = 100) int folds,
    @Range(min = 2, max = 100) int validationEvery,
    boolean allowMissingClasses,
    @OneOf({"k-fold", "stratified-k-fold", "leave-one-person-out"}) String split,
    String foldFile,
    @Range(min = 0, max = 100) int limit,
    @OneOf({ProtocolConfig.AUTO, ProtocolConfig.IMAGE, ProtocolConfig.SEQUENCE}) String score) {

  /** Scores as the paper does on the data set. */
  public static final String AUTO = "auto";

  /** Every image is a decision. */
  public static final String IMAGE = "image";

  /** Every sequence is a decision. */
  public static final String SEQUENCE = "sequence";

  /**
   * What holds where a configuration says nothing.
   *
   * @return the paper's ten folds
   */
  public static ProtocolConfig defaults() {
    return new ProtocolConfig(10, 6, false, "k-fold", "", 0, AUTO);
  }
}
