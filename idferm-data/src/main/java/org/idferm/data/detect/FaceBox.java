package org.idferm.data.detect;

import org.idferm.core.face.Landmarks;

/**
 * A square around the 68 landmarks of a face, in pixels of its image (origin at the top left
 * corner, y down): it reaches from the brows to the chin. It may stick out of the image.
 *
 * @param centreX the middle between the outermost landmarks
 * @param centreY the middle between the topmost and the lowest landmark
 * @param side width and height, above 0
 */
public record FaceBox(double centreX, double centreY, double side) {

  /**
   * Checks that all numbers are finite and the size is positive.
   *
   * @throws IllegalArgumentException otherwise
   */
  public FaceBox {
    if (!Double.isFinite(centreX + centreY) || !(side > 0 && Double.isFinite(side))) {
      throw new IllegalArgumentException(
          "not a box: centre %s, %s, side %s".formatted(centreX, centreY, side));
    }
  }

  /**
   * The box of a face whose landmarks are known: as wide or as high as they, whichever is more.
   *
   * @param landmarks 68 points
   * @throws IllegalArgumentException if all points coincide or one is not finite
   */
  public static FaceBox around(Landmarks landmarks) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Landmarks.POINTS; i++) {
      left = Math.min(left, landmarks.x(i));
      right = Math.max(right, landmarks.x(i));
      top = Math.min(top, landmarks.y(i));
      bottom = Math.max(bottom, landmarks.y(i));
    }
    return new FaceBox(
        (left + right) / 2, (top + bottom) / 2, Math.max(right - left, bottom - top));
  }

  /** The left edge. */
  public double left() {
    return centreX - side / 2;
  }

  /** The top edge. */
  public double top() {
    return centreY - side / 2;
  }
}
