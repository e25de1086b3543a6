package org.idferm.data.landmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;

class Points49Test {

  @Test
  void leavesOutTheJawAndTheInnerMouthCorners() {
    assertThat(Points49.indexes())
        .hasSize(49)
        .isSorted()
        .startsWith(17, 18)
        .endsWith(58, 59, 61, 62, 63, 65, 66, 67);
  }

  @Test
  void takesBothCoordinates() {
    float[] xy = new float[136];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = i;
    }
    float[] selected = Points49.of(new Landmarks(xy));
    assertThat(selected).hasSize(98).startsWith(34, 35, 36, 37).endsWith(132, 133, 134, 135);
    assertThat(selected).doesNotContain(120, 121, 128, 129);
  }
}
