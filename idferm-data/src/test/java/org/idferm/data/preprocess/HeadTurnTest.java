package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.idferm.core.face.Landmarks;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.Pose;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTurnTest {

  @Test
  void isTheShiftOfTheNoseByHand() {
    // Eyes at (10, 20) and (30, 20), nose at (25, 33): 5 right of the middle, half the distance 10.
    assertThat(HeadTurn.of(points(10, 20, 30, 20, 25, 33))).isCloseTo(0.5, within(1e-6));
    // The same turned by a right angle: (x, y) becomes (-y, x).
    assertThat(HeadTurn.of(points(-20, 10, -20, 30, -33, 25))).isCloseTo(0.5, within(1e-6));
    assertThat(HeadTurn.of(points(10, 20, 30, 20, 20, 50))).isCloseTo(0, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"-45, -1.4, -0.7", "-30, -0.85, -0.4", "0, -0.15, 0.15", "30, 0.4, 0.85"})
  void growsWithTheAngle(double yaw, double low, double high) {
    for (int person = 0; person < 4; person++) {
      Landmarks landmarks =
          new FaceRenderer()
              .render(
                  SyntheticIdentity.of(3, person),
                  Activations.neutral(),
                  Scene.PLAIN.withPose(new Pose(yaw, 5, -8)),
                  32,
                  32)
              .landmarks();
      assertThat(HeadTurn.of(landmarks)).as("person " + person).isBetween(low, high);
    }
  }

  @Test
  void refusesEyesInOnePlace() {
    assertThatThrownBy(() -> HeadTurn.of(points(1, 1, 1, 1, 2, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the corners of the eyes coincide");
  }

  private static Landmarks points(
      float x36, float y36, float x45, float y45, float x30, float y30) {
    float[] xy = new float[136];
    xy[72] = x36;
    xy[73] = y36;
    xy[90] = x45;
    xy[91] = y45;
    xy[60] = x30;
    xy[61] = y30;
    return new Landmarks(xy);
  }
}
