package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;

class StandardizationTest {

  @Test
  void shiftsAndScalesByHand() {
    // Mean 5, population variance (9 + 1 + 1 + 9) / 4 = 5.
    double s = Math.sqrt(5);
    GrayImage image = new GrayImage(2, 2, new float[] {2, 4, 6, 8});
    assertThat(Standardization.apply(image).pixels())
        .containsExactly((float) (-3 / s), (float) (-1 / s), (float) (1 / s), (float) (3 / s));
  }

  @Test
  void aConstantImageBecomesZeros() {
    assertThat(Standardization.apply(TestFaces.constant(4, 4, 77.3)).pixels()).containsOnly(0);
  }

  @Test
  void aPlaneIsConstantOnceThePlaneIsSubtracted() {
    GrayImage residual = PlaneFit.subtract(TestFaces.plane(60, 60, 2.1, 1.3, 7));
    assertThat(Standardization.apply(residual).pixels()).containsOnly(0);
  }
}
