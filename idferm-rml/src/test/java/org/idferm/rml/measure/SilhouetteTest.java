package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilhouetteTest {

  private static final double EPS = 1e-12;

  private static double of(EmbeddedFaces faces) {
    return Silhouette.of(faces, faces.expressions());
  }

  /**
   * Class 0 at 0 and 2, class 1 at 6 and 10.
   *
   * <pre>
   * at 0:  a = 2, b = (6 + 10)/2 = 8:  6/8
   * at 2:  a = 2, b = (4 + 8)/2 = 6:   4/6
   * at 6:  a = 4, b = (6 + 4)/2 = 5:   1/5
   * at 10: a = 4, b = (10 + 8)/2 = 9:  5/9
   * </pre>
   */
  @Test
  void isAsComputedByHand() {
    double silhouette =
        of(new Faces().add(0, 0, 0, 0).add(0, 0, 1, 2).add(1, 0, 2, 6).add(1, 0, 3, 10).get());
    assertThat(silhouette).isCloseTo((0.75 + 4.0 / 6 + 0.2 + 5.0 / 9) / 4, within(EPS));
  }

  /** At 0: a = 10, b = min(1, 20) = 1: -9/10; at 10: a = 10, b = min(9, 10): -1/10; others 0. */
  @Test
  void takesTheNearestOtherClassAndNothingForOneAlone() {
    double silhouette =
        of(new Faces().add(0, 0, 0, 0).add(0, 0, 1, 10).add(1, 0, 2, 1).add(2, 0, 3, 20).get());
    assertThat(silhouette).isCloseTo((-0.9 - 0.1) / 4, within(EPS));
  }

  @Test
  void hasNoNumberForOneClassAndZeroForEqualVectors() {
    assertThat(of(new Faces().add(0, 0, 0, 1).add(0, 0, 1, 2).get())).isNaN();
    EmbeddedFaces equal =
        new Faces().add(0, 0, 0, 1).add(0, 0, 1, 1).add(1, 0, 2, 1).add(1, 0, 3, 1).get();
    assertThat(of(equal)).isZero();
  }
}
