package org.idferm.core.face;

import java.util.Objects;

/**
 * 68 facial landmarks in the Multi-PIE order, in pixels of the image they belong to (origin at the
 * top left corner, x to the right, y down).
 *
 * @param xy 136 coordinates {@code x0, y0, x1, y1, ...}. Not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a coordinate buffer; identity is the right equality
public record Landmarks(float[] xy) {

  /** The number of points in the Multi-PIE markup. */
  public static final int POINTS = 68;

  /** Checks that there are 68 points. */
  public Landmarks {
    Objects.requireNonNull(xy, "xy");
    if (xy.length != 2 * POINTS) {
      throw new IllegalArgumentException(
          "expected %d landmarks, got %.1f".formatted(POINTS, xy.length / 2.0));
    }
  }

  /** The column of point {@code i}, 0 to 67. */
  public float x(int i) {
    return xy[2 * i];
  }

  /** The row of point {@code i}, 0 to 67. */
  public float y(int i) {
    return xy[2 * i + 1];
  }
}
