package org.idferm.experiments.comparison;

import java.util.List;

/**
 * A row of the paper's tables 2 and 3. NaN where the paper gives nothing.
 *
 * @param method the method's name there
 * @param ckPlus7 accuracy on CK+ with seven classes, 0 to 1
 * @param ckPlus8 accuracy on CK+ with eight classes, 0 to 1
 * @param mmi accuracy on MMI, 0 to 1
 * @param oulu accuracy on Oulu-CASIA VIS, 0 to 1
 * @param ckPlus7Seconds training time of the metric learning on CK+ with seven classes, on one
 *     Titan X
 * @param mmiSeconds the same on MMI
 */
public record PublishedResult(
    String method,
    double ckPlus7,
    double ckPlus8,
    double mmi,
    double oulu,
    double ckPlus7Seconds,
    double mmiSeconds) {

  private static final double NONE = Double.NaN;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;

  /** The methods with a metric loss, and those that are no neural networks' own. */
  public static List<PublishedResult> all() {
    return List.of(
        new PublishedResult(
            "triplet", NONE, NONE, NONE, NONE, 5 * HOUR + 24 * MINUTE, 3 * HOUR + 14 * MINUTE),
        accuracies("STM-ExpLet (video)", 0.9419, NONE, 0.7512, 0.7459),
        accuracies("DTAGN (video)", 0.9725, NONE, 0.702, 0.8146),
        accuracies("FN2EN", NONE, 0.968, NONE, 0.871),
        accuracies("IACNN", 0.9537, NONE, 0.7155, NONE),
        new PublishedResult(
            "2B(N+M) softmax", 0.971, NONE, 0.7853, NONE, HOUR + 47 * MINUTE, 54 * MINUTE),
        new PublishedResult(
            "data augmentation",
            0.9749,
            NONE,
            0.8026,
            NONE,
            3 * HOUR + 11 * MINUTE,
            2 * HOUR + 8 * MINUTE),
        new PublishedResult("IDFERM", 0.9835, 0.9776, 0.8113, 0.8825, 42 * MINUTE, 30 * MINUTE));
  }

  private static PublishedResult accuracies(
      String method, double ckPlus7, double ckPlus8, double mmi, double oulu) {
    return new PublishedResult(method, ckPlus7, ckPlus8, mmi, oulu, NONE, NONE);
  }
}
