package org.idferm.experiments.report;

import java.util.List;
import java.util.Optional;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.TrainingCurvePoint;

/**
 * What a report shows.
 *
 * @param results the figures
 * @param curves every method's training, epoch by epoch
 * @param hngCurves the generator's losses
 * @param faces faces of test people, made by a generator that never saw them in training
 * @param comparison methods against each other; empty if there are not two
 * @param command the command that makes these results again
 */
public record ReportData(
    ExperimentResults results,
    List<TrainingCurvePoint> curves,
    List<HngCurvePoint> hngCurves,
    List<FaceTriple> faces,
    Optional<ComparisonData> comparison,
    String command) {

  /**
   * Copies the lists.
   *
   * @param results the figures
   * @param curves every method's training
   * @param hngCurves the generator's losses
   * @param faces faces of test people
   * @param comparison methods against each other
   * @param command the command that makes these results again
   */
  public ReportData {
    curves = List.copyOf(curves);
    hngCurves = List.copyOf(hngCurves);
    faces = List.copyOf(faces);
  }
}
