package org.idferm.data.synthetic;

/** What is seen between the lids: white, iris, pupil, and the shadow of the upper lid. */
final class EyeMaterial {

  private static final double IRIS = 0.64;
  private static final double PUPIL = 0.24;

  private final EyeShape eyes;
  private final double centreY;

  EyeMaterial(SyntheticIdentity person) {
    this.eyes = person.eyes();
    this.centreY = 0.5 * (eyes.upper() - eyes.lower()) + 0.04;
  }

  /**
   * Reflected share of the light.
   *
   * @param x horizontal place on the moved face, cm
   * @param y height on the moved face, cm
   * @param t 0 at the lower lid to 1 at the upper
   */
  double albedo(double x, double y, double t) {
    double r = fromIris(x, y);
    double white = 0.52 * (1 - 0.25 * Numbers.bump((Math.abs(x) - eyes.distance() + 1.4) / 0.5, 0));
    double iris = eyes.iris() * (0.8 + 0.5 * Numbers.smoothStep(PUPIL, IRIS, r));
    double albedo = Numbers.mix(iris, white, Numbers.smoothStep(IRIS - 0.07, IRIS + 0.05, r));
    albedo = Numbers.mix(0.01, albedo, Numbers.smoothStep(PUPIL - 0.06, PUPIL + 0.06, r));
    double shadow = 0.75 * Numbers.smoothStep(0.6, 1, t) + 0.25 * Numbers.smoothStep(0.2, 0, t);
    return albedo * (1 - shadow);
  }

  /** Strength of the lamp's reflection on the cornea. */
  double catchlight(double x, double y) {
    double side = Math.abs(x) < 1e-6 ? 0 : x - Math.signum(x) * eyes.distance();
    return 0.8 * Numbers.bump((side - 0.18) / 0.22, (y - centreY - 0.2) / 0.22);
  }

  private double fromIris(double x, double y) {
    double side = Math.abs(x) - eyes.distance() + 0.02;
    return Math.hypot(side, y - centreY);
  }
}
