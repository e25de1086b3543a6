package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good neutral faces are, made from faces of people who were held out of training. Images have
 * pixels in [-1, 1].
 *
 * @param faces how many were made
 * @param l1 mean absolute difference per pixel from the true neutral face
 * @param psnr peak signal-to-noise ratio, decibels
 * @param ssim structural similarity, -1 to 1
 * @param rank1 by judge and view: share of faces whose nearest true neutral face, among those of
 *     all held-out people, is the right person's
 * @param identityErrorRate by judge: share of faces taken for somebody else than the input shows
 * @param distances by judge: mean distance between a made face and its input
 * @param expressionAccuracy balanced accuracy, 0 to 1, with which a classifier of expressions still
 *     reads the input's from the made face; NaN if not measured
 */
public record GeneratorMeasures(
    int faces,
    double l1,
    double psnr,
    double ssim,
    Map<String, Map<String, Double>> rank1,
    Map<String, Double> identityErrorRate,
    Map<String, Double> distances,
    double expressionAccuracy) {

  /**
   * Copies the maps, keeping their order.
   *
   * @param faces how many were made
   * @param l1 mean absolute difference
   * @param psnr decibels
   * @param ssim structural similarity
   * @param rank1 by judge and view
   * @param identityErrorRate by judge
   * @param distances by judge
   * @param expressionAccuracy balanced accuracy
   */
  public GeneratorMeasures {
    rank1 = Collections.unmodifiableMap(new LinkedHashMap<>(rank1));
    identityErrorRate = Collections.unmodifiableMap(new LinkedHashMap<>(identityErrorRate));
    distances = Collections.unmodifiableMap(new LinkedHashMap<>(distances));
  }
}
