package org.idferm.experiments.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.GeneratorResults;

/**
 * What a report on generators shows.
 *
 * @param results the figures
 * @param faces faces of held-out people and what each variant made of them
 * @param distances by variant, the distances between made faces and their inputs, as the last judge
 *     in {@code results} sees them
 * @param command the command that makes these results again
 */
public record GeneratorReportData(
    GeneratorResults results,
    List<FaceColumn> faces,
    Map<String, double[]> distances,
    String command) {

  /** The reference in {@code results} that is no made face but the one aimed at. */
  public static final String TRUE_FACE = "true neutral face";

  /**
   * Copies the collections, keeping their order.
   *
   * @param results the figures
   * @param faces faces of held-out people
   * @param distances by variant
   * @param command the command that makes these results again
   */
  public GeneratorReportData {
    faces = List.copyOf(faces);
    distances = Collections.unmodifiableMap(new LinkedHashMap<>(distances));
  }
}
