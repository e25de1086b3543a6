package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;

class PlaneFitTest {

  @Test
  void removesAPlaneCompletely() {
    for (float v : PlaneFit.subtract(TestFaces.plane(7, 5, 3, -2, 11)).pixels()) {
      assertThat(v).isCloseTo(0, within(1e-5f));
    }
  }

  @Test
  void keepsWhatIsNotAPlane() {
    // A saddle has no linear part on a symmetric grid.
    float[] saddle = {1, 0, -1, 0, 0, 0, -1, 0, 1};
    assertThat(PlaneFit.subtract(new GrayImage(3, 3, saddle)).pixels()).isEqualTo(saddle);
  }

  @Test
  void agreesWithAGeneralRegression() {
    int width = 9;
    int height = 6;
    Random random = new Random(7);
    float[] pixels = new float[width * height];
    double[] v = new double[pixels.length];
    double[][] xy = new double[pixels.length][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 255 * random.nextFloat();
      v[i] = pixels[i];
      xy[i] = new double[] {i % width, Math.floorDiv(i, width)};
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(v, xy);
    double[] expected = regression.estimateResiduals();

    float[] residual = PlaneFit.subtract(new GrayImage(width, height, pixels)).pixels();
    for (int i = 0; i < residual.length; i++) {
      assertThat((double) residual[i]).isCloseTo(expected[i], within(1e-4));
    }
  }

  @Test
  void handlesASingleRowOrColumn() {
    assertThat(PlaneFit.subtract(new GrayImage(1, 1, new float[] {9})).pixels()).containsExactly(0);
    assertThat(PlaneFit.subtract(new GrayImage(3, 1, new float[] {1, 2, 3})).pixels())
        .containsExactly(0, 0, 0);
    assertThat(PlaneFit.subtract(new GrayImage(1, 3, new float[] {1, 2, 3})).pixels())
        .containsExactly(0, 0, 0);
  }
}
