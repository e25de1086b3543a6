package org.idferm.data.dataset.vggface;

import org.idferm.core.face.Expression;
import org.idferm.core.option.Options;

/**
 * Which faces are inputs of the generator, and which of them targets.
 *
 * @param targets what targets have to fit
 * @param minNeutral a target's least score of neutral, 0 to 1
 * @param inputs what inputs have to fit
 */
record PairFilter(FaceFilter targets, double minNeutral, FaceFilter inputs) {

  /**
   * Reads the options.
   *
   * @throws org.idferm.core.error.ConfigurationException if a value is out of range
   */
  static PairFilter of(Options options) {
    return new PairFilter(
        FaceFilter.of(options, "target", 10, 10, 0.3, FaceFilter.Eyeglasses.REFUSED),
        options.number("target-min-neutral", 0.8, 0, 1),
        FaceFilter.of(options, "input", 45, 30, 0.5, FaceFilter.Eyeglasses.ALLOWED));
  }

  boolean isTarget(FaceAttributes face) {
    return face.expression() == Expression.NEUTRAL
        && face.neutral() >= minNeutral
        && targets.accepts(face);
  }

  /** Whether a face is used at all. */
  boolean accepts(FaceAttributes face) {
    return isTarget(face) || inputs.accepts(face);
  }
}
