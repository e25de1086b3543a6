package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LampTest {

  @Test
  void lambertsLawWithLightWrappedRoundTheEdge() {
    Lamp lamp = new Lamp(new Lighting(0, 0, 2, 0));

    // Facing the lamp: albedo * strength. At 90 degrees: wrap 0.2 / 1.2 of it.
    assertThat(lamp.light(0, 0, 3, 0.4, 1, 0)).isCloseTo(0.8, within(1e-9));
    assertThat(lamp.light(1, 0, 0, 0.4, 1, 0)).isCloseTo(0.8 * 0.2 / 1.2, within(1e-9));
  }

  @Test
  void ambientLightComesFromAboveAndIsOccluded() {
    Lamp lamp = new Lamp(new Lighting(0, 0, 0, 1));

    assertThat(lamp.light(0, 1, 0, 0.5, 1, 0)).isCloseTo(0.5, within(1e-9));
    assertThat(lamp.light(0, 0, 1, 0.5, 1, 0)).isCloseTo(0.375, within(1e-9));
    assertThat(lamp.light(0, 0, 1, 0.5, 0.5, 0)).isCloseTo(0.1875, within(1e-9));
  }

  @Test
  void greyLevelsFollowTheGammaOfADisplay() {
    assertThat(Sensor.level(0)).isZero();
    assertThat(Sensor.level(1)).isEqualTo(255);
    assertThat(Sensor.level(0.5)).isCloseTo(255 * Math.pow(0.5, 1 / 2.2), within(0.05));
    assertThat(Sensor.level(7)).isEqualTo(255);
  }
}
