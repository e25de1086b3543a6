package org.idferm.experiments.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.idferm.core.face.Landmarks;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.junit.jupiter.api.Test;

class LandmarkErrorsTest {

  private final Landmarks known =
      new FaceRenderer()
          .render(SyntheticIdentity.of(1, 0), Activations.neutral(), Scene.PLAIN, 100, 100)
          .landmarks();
  private final double eyes = Math.hypot(known.x(36) - known.x(45), known.y(36) - known.y(45));
  private final LandmarkErrors errors = new LandmarkErrors();

  @Test
  void knownLandmarksHaveNoError() {
    errors.add(known, known);
    assertThat(errors.of68()).isZero();
    assertThat(errors.lost()).isZero();
    assertThat(errors.cropShift()).isZero();
  }

  @Test
  void aShiftIsMeasuredInEyeDistances() {
    errors.add(known, moved(0.1 * eyes, 68));
    errors.add(known, moved(0.3 * eyes, 68));
    assertThat(errors.of68()).isCloseTo(20, within(1e-3));
    assertThat(errors.of49()).isCloseTo(20, within(1e-3));
    // Without the mean offset of 20 there remain -10 and 10.
    assertThat(errors.of49WithoutMeanOffset()).isCloseTo(10, within(1e-3));
    assertThat(errors.lost()).isEqualTo(0.5);
    // Two shifts of the whole face, by 0.1 and 0.3 of a distance that is 24 to 40 pixels in a crop.
    assertThat(errors.cropShift()).isBetween(0.2 * 24, 0.2 * 40);
  }

  @Test
  void jawPointsAreNotAmongThe49() {
    errors.add(known, moved(eyes, 17));
    assertThat(errors.of49()).isZero();
    assertThat(errors.of68()).isCloseTo(100 * 17 / 68.0, within(1e-3));
  }

  /** The first points moved to the right. */
  private Landmarks moved(double distance, int points) {
    float[] xy = known.xy().clone();
    for (int i = 0; i < points; i++) {
      xy[2 * i] += (float) distance;
    }
    return new Landmarks(xy);
  }
}
