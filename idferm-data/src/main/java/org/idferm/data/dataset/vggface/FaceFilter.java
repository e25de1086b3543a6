package org.idferm.data.dataset.vggface;

import org.idferm.core.option.Options;

/**
 * Which images are used, by their attributes.
 *
 * @param maxPan degrees to either side
 * @param maxTilt degrees up or down
 * @param maxBlur 0 (sharp) to 1
 * @param eyeglasses whether faces may wear them
 */
record FaceFilter(double maxPan, double maxTilt, double maxBlur, Eyeglasses eyeglasses) {

  private static final double RIGHT_ANGLE = 90;

  /** Whether faces may wear eyeglasses. */
  enum Eyeglasses {
    ALLOWED,
    REFUSED
  }

  /**
   * Reads the options that begin with a prefix; the other parameters are their defaults.
   *
   * @throws org.idferm.core.error.ConfigurationException if a value is out of range
   */
  static FaceFilter of(
      Options options,
      String prefix,
      double maxPan,
      double maxTilt,
      double maxBlur,
      Eyeglasses eyeglasses) {
    return new FaceFilter(
        options.number(prefix + "-max-pan", maxPan, 0, RIGHT_ANGLE),
        options.number(prefix + "-max-tilt", maxTilt, 0, RIGHT_ANGLE),
        options.number(prefix + "-max-blur", maxBlur, 0, 1),
        options.choice(prefix + "-eyeglasses", eyeglasses));
  }

  boolean accepts(FaceAttributes face) {
    return Math.abs(face.pan()) <= maxPan
        && Math.abs(face.tilt()) <= maxTilt
        && face.blur() <= maxBlur
        && (eyeglasses == Eyeglasses.ALLOWED || !face.eyeglasses());
  }
}
