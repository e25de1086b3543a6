package org.idferm.data.preprocess;

/**
 * An in-plane rotation, isotropic scaling and translation: x' = a·x − b·y + tx, y' = b·x + a·y +
 * ty, with a = s·cos θ and b = s·sin θ.
 *
 * @param a see above
 * @param b see above
 * @param tx see above
 * @param ty see above
 */
public record Similarity(double a, double b, double tx, double ty) {

  /**
   * The least-squares similarity from one point set to another (Umeyama 1991 without reflection; in
   * the plane it has a closed form).
   *
   * @param from coordinates {@code x0, y0, x1, y1, ...}
   * @param to as many coordinates
   * @return the transform that takes {@code from} as near as possible to {@code to}
   * @throws IllegalArgumentException if the points to start from all coincide
   */
  public static Similarity fit(float[] from, float[] to) {
    double[] fromMean = mean(from);
    double[] toMean = mean(to);
    double dot = 0;
    double cross = 0;
    double norm = 0;
    for (int i = 0; i < from.length; i += 2) {
      double px = from[i] - fromMean[0];
      double py = from[i + 1] - fromMean[1];
      double qx = to[i] - toMean[0];
      double qy = to[i + 1] - toMean[1];
      dot += px * qx + py * qy;
      cross += px * qy - py * qx;
      norm += px * px + py * py;
    }
    if (norm == 0) {
      throw new IllegalArgumentException("all points coincide");
    }
    double a = dot / norm;
    double b = cross / norm;
    return new Similarity(
        a,
        b,
        toMean[0] - a * fromMean[0] + b * fromMean[1],
        toMean[1] - b * fromMean[0] - a * fromMean[1]);
  }

  /** From where the image of this map is: gives back the points that this one was given. */
  Similarity inverse() {
    double unit = 1 / (a * a + b * b);
    double inverseA = a * unit;
    double inverseB = -b * unit;
    return new Similarity(
        inverseA, inverseB, -inverseA * tx + inverseB * ty, -inverseB * tx - inverseA * ty);
  }

  /**
   * To a grid m times as fine, in which the centre of pixel x is at m·(x + 0.5) − 0.5.
   *
   * @param m 1 or more
   */
  Similarity oversampled(int m) {
    double shift = 0.5 * m - 0.5;
    return new Similarity(m * a, m * b, m * tx + shift, m * ty + shift);
  }

  double scale() {
    return Math.hypot(a, b);
  }

  private static double[] mean(float[] xy) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < xy.length; i += 2) {
      x += xy[i];
      y += xy[i + 1];
    }
    int points = xy.length / 2;
    return new double[] {x / points, y / points};
  }
}
