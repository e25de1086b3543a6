package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.idferm.core.face.Landmarks;

/** What must hold of the landmarks of any upright face. */
final class LandmarkChecks {

  private LandmarkChecks() {}

  static void inside(Landmarks points, int width, int height) {
    for (int i = 0; i < Landmarks.POINTS; i++) {
      assertThat(points.x(i)).as("x of point %d", i).isBetween(0f, width - 1f);
      assertThat(points.y(i)).as("y of point %d", i).isBetween(0f, height - 1f);
    }
  }

  /**
   * Left of right (but for the upper jaw, which may be the widest place) and top above bottom, as
   * the Multi-PIE order has it.
   */
  static void ordered(Landmarks points) {
    increasing(points, 4, 12);
    increasing(points, 17, 26);
    increasing(points, 31, 35);
    increasing(points, 36, 39);
    increasing(points, 42, 45);
    increasing(points, 48, 54);
    increasing(points, 60, 64);
    for (int[] pair :
        new int[][] {
          {19, 37}, {24, 44}, {37, 41}, {38, 40}, {43, 47}, {44, 46}, {27, 30}, {30, 33}, {33, 51},
          {51, 57}, {57, 8}, {41, 31}, {46, 35}
        }) {
      assertThat(points.y(pair[0]))
          .as("point %d above point %d", pair[0], pair[1])
          .isLessThan(points.y(pair[1]));
    }
    assertThat(points.y(62)).isLessThanOrEqualTo(points.y(66) + 0.5f);
  }

  private static void increasing(Landmarks points, int first, int last) {
    for (int i = first; i < last; i++) {
      assertThat(points.x(i + 1)).as("point %d right of %d", i + 1, i).isGreaterThan(points.x(i));
    }
  }
}
