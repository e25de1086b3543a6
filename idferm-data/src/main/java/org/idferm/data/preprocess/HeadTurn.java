package org.idferm.data.preprocess;

import org.idferm.core.face.Landmarks;

/**
 * How far a head is turned to the side, from its landmarks. The tip of the nose stands out from the
 * plane of the eyes; seen from the side it leaves the middle between them by an amount that grows
 * with the tangent of the angle.
 */
public final class HeadTurn {

  private static final int NOSE_TIP = 30;
  private static final int OUTER_EYE_LEFT = 36;
  private static final int OUTER_EYE_RIGHT = 45;

  private HeadTurn() {}

  /**
   * The shift of the nose along the line of the eyes, in units of half the distance between the
   * outer corners of the eyes. Tilting, shifting and scaling the face does not change it.
   *
   * @param landmarks 68 landmarks
   * @return 0 for a head that looks straight ahead, positive if it is turned to the right of the
   *     image; about the tangent of the angle: 0.28 at 15 degrees, 0.6 at 30, 1.04 at 45 (medians
   *     of multipie-facekit)
   * @throws IllegalArgumentException if the corners of the eyes coincide
   */
  public static double of(Landmarks landmarks) {
    double x = (double) landmarks.x(OUTER_EYE_RIGHT) - landmarks.x(OUTER_EYE_LEFT);
    double y = (double) landmarks.y(OUTER_EYE_RIGHT) - landmarks.y(OUTER_EYE_LEFT);
    double squared = x * x + y * y;
    if (squared == 0) {
      throw new IllegalArgumentException("the corners of the eyes coincide");
    }
    double noseX = (double) landmarks.x(NOSE_TIP) - landmarks.x(OUTER_EYE_LEFT);
    double noseY = (double) landmarks.y(NOSE_TIP) - landmarks.y(OUTER_EYE_LEFT);
    return 2 * (noseX * x + noseY * y) / squared - 1;
  }
}
