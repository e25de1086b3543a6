package org.idferm.data.synthetic;

/**
 * The activation of one action unit on either side of the face.
 *
 * @param left on the person's left, which is at the right of the image
 * @param right on the person's right
 */
public record Sides(double left, double right) {

  /** Relaxed on both sides. */
  public static final Sides NONE = new Sides(0, 0);

  /**
   * Alike on both sides.
   *
   * @param activation of either side
   * @return both sides
   */
  public static Sides both(double activation) {
    return new Sides(activation, activation);
  }

  Sides times(double leftFactor, double rightFactor) {
    return new Sides(left * leftFactor, right * rightFactor);
  }

  double mean() {
    return (left + right) / 2;
  }

  /** The activation at a horizontal place of the face in cm, blended across the midline. */
  double at(double u) {
    return left == right ? left : Numbers.mix(right, left, Numbers.smoothStep(-1, 1, u));
  }
}
