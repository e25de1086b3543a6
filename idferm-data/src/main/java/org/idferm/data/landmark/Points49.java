package org.idferm.data.landmark;

import java.util.stream.IntStream;
import org.idferm.core.face.Landmarks;

/**
 * The 49 landmarks that alignment uses (paper, section 4): the 68-point markup without the 17 jaw
 * points (0 to 16) and without the two inner mouth corners (60 and 64).
 */
public final class Points49 {

  /** The number of points. */
  public static final int POINTS = 49;

  private static final int[] INDEXES =
      IntStream.range(17, Landmarks.POINTS).filter(i -> i != 60 && i != 64).toArray();

  private Points49() {}

  /**
   * Which of the 68 points are selected.
   *
   * @return 49 indexes in ascending order
   */
  public static int[] indexes() {
    return INDEXES.clone();
  }

  /**
   * Selects the points.
   *
   * @param landmarks 68 points
   * @return 98 coordinates {@code x0, y0, x1, y1, ...}
   */
  public static float[] of(Landmarks landmarks) {
    float[] xy = new float[2 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      xy[2 * i] = landmarks.x(INDEXES[i]);
      xy[2 * i + 1] = landmarks.y(INDEXES[i]);
    }
    return xy;
  }
}
