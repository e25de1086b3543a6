package org.idferm.experiments.generator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.idferm.core.metric.Verification;
import org.idferm.experiments.result.JudgeMeasures;
import org.idferm.experiments.result.RocPoint;
import org.idferm.hng.measure.IdentityEvaluation;
import org.idferm.hng.measure.IdentityJudge;

/**
 * Somebody who decides about identity.
 *
 * @param name in tables
 * @param threshold the distance from which on the judge takes two faces for different people
 * @param unitLength whether its vectors have length 1, so that the paper's threshold has a meaning
 * @param evaluation compares made faces with the inputs and with the true faces
 */
record Judge(String name, double threshold, boolean unitLength, IdentityEvaluation evaluation) {

  /** Where the receiver operating characteristic is taken. */
  private static final List<Double> FALSE_ACCEPTS =
      List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  /**
   * Judges made faces.
   *
   * @param made one for each input
   * @param people whose face each should be
   * @param views each input's group in the table of rank-1 rates
   */
  JudgeMeasures measure(float[][] made, int[] people, List<String> views) {
    IdentityEvaluation.Outcome outcome = evaluation.of(made);
    Verification verification = outcome.verification();
    double[] distances = outcome.inputDistances();
    return new JudgeMeasures(
        rank1(outcome.found(), people, views),
        verification.equalErrorRate(),
        verification.areaUnderCurve(),
        verification.falseRejects(threshold),
        verification.falseAccepts(threshold),
        shareAbove(distances, threshold),
        unitLength ? shareAbove(distances, IdentityJudge.FACENET_THRESHOLD) : Double.NaN,
        Arrays.stream(distances).average().orElse(Double.NaN),
        FALSE_ACCEPTS.stream().map(f -> new RocPoint(f, verification.trueAccepts(f))).toList());
  }

  /** The distances between made faces and their inputs. */
  double[] inputDistances(float[][] made) {
    return evaluation.of(made).inputDistances();
  }

  private static Map<String, Double> rank1(int[] found, int[] people, List<String> views) {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < found.length; i++) {
      int[] count = counts.computeIfAbsent(views.get(i), v -> new int[2]);
      count[0] += found[i] == people[i] ? 1 : 0;
      count[1]++;
    }
    Map<String, Double> rates = new LinkedHashMap<>();
    counts.forEach((view, count) -> rates.put(view, (double) count[0] / count[1]));
    return rates;
  }

  private static double shareAbove(double[] distances, double threshold) {
    return Arrays.stream(distances).filter(d -> d > threshold).count() / (double) distances.length;
  }
}
