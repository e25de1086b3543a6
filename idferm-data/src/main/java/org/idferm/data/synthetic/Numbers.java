package org.idferm.data.synthetic;

/** The few smooth functions that shapes and materials are made of. */
final class Numbers {

  private Numbers() {}

  /** 0 below {@code from}, 1 above {@code to}, a cubic between; {@code from > to} mirrors it. */
  static double smoothStep(double from, double to, double x) {
    double t = clip((x - from) / (to - from), 0, 1);
    return t * t * (3 - 2 * t);
  }

  /** A smooth bump with compact support: 1 at the centre, 0 from radius 1 on. */
  static double bump(double x, double y) {
    double rest = 1 - x * x - y * y;
    return rest > 0 ? rest * rest : 0;
  }

  /** A soft line: 1 on it, falling off as a Gaussian of this width. */
  static double line(double distance, double width) {
    double d = distance / width;
    double square = d * d;
    return square > 9 ? 0 : Math.exp(-square);
  }

  static double clip(double x, double low, double high) {
    // Not Math.min and max, which care about NaN and -0 and take longer.
    if (x < low) {
      return low;
    }
    return x > high ? high : x;
  }

  static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }
}
