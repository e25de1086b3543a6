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
 * @param identity whose faces they are, by judge
 * @param expressionAccuracy balanced accuracy, 0 to 1, with which a classifier of expressions still
 *     reads the input's from the made face; NaN if not measured
 */
public record GeneratorMeasures(
    int faces,
    double l1,
    double psnr,
    double ssim,
    Map<String, JudgeMeasures> identity,
    double expressionAccuracy) {

  /**
   * Copies the map, keeping its order.
   *
   * @param faces how many were made
   * @param l1 mean absolute difference
   * @param psnr decibels
   * @param ssim structural similarity
   * @param identity by judge
   * @param expressionAccuracy balanced accuracy
   */
  public GeneratorMeasures {
    identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
  }
}
