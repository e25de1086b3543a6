package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one judge of identity says of made faces.
 *
 * @param rank1 by view: share of faces whose nearest true neutral face, among those of all held-out
 *     people, is the right person's
 * @param equalErrorRate of verification: made faces against the true neutral faces of all held-out
 *     people, at the threshold where false rejects and false accepts are equal; guessing has 0.5
 * @param areaUnderCurve of verification: how often the right person's true face is nearer than
 *     somebody else's; guessing has 0.5
 * @param falseRejects of verification at the judge's threshold: share of made faces that are not
 *     accepted as the right person's
 * @param falseAccepts of verification at the judge's threshold: share of pairs of a made face and
 *     somebody else's true face that are accepted
 * @param identityErrorRate share of made faces that are farther from their input than the judge's
 *     threshold
 * @param identityErrorRateAt1242 the same with the paper's threshold of 1.242, if the judge's
 *     vectors have length 1; else NaN
 * @param inputDistance mean distance between a made face and its input
 * @param roc of verification: true accepts at some shares of false accepts, ascending
 */
public record JudgeMeasures(
    Map<String, Double> rank1,
    double equalErrorRate,
    double areaUnderCurve,
    double falseRejects,
    double falseAccepts,
    double identityErrorRate,
    double identityErrorRateAt1242,
    double inputDistance,
    List<RocPoint> roc) {

  /**
   * Copies the collections, keeping their order.
   *
   * @param rank1 by view
   * @param equalErrorRate of verification
   * @param areaUnderCurve of verification
   * @param falseRejects at the judge's threshold
   * @param falseAccepts at the judge's threshold
   * @param identityErrorRate at the judge's threshold
   * @param identityErrorRateAt1242 at the paper's
   * @param inputDistance mean distance
   * @param roc of verification
   */
  public JudgeMeasures {
    rank1 = Collections.unmodifiableMap(new LinkedHashMap<>(rank1));
    roc = List.copyOf(roc);
  }

  /**
   * The rank-1 rate over all views, each counting the same.
   *
   * @return 0 to 1
   */
  public double meanRank1() {
    return rank1.values().stream().mapToDouble(r -> r).average().orElse(Double.NaN);
  }
}
