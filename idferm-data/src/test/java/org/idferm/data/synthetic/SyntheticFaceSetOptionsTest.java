package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;

class SyntheticFaceSetOptionsTest {

  private static SyntheticFaceSetOptions options(
      int subjects, int frames, int size, double low, double high) {
    return new SyntheticFaceSetOptions(subjects, frames, size, size, 1, low, high, 4, 0.5, 2);
  }

  @Test
  void namesTheOptionAndItsRange() {
    refused(
        () -> options(0, 6, 96, 0.4, 1), "subjects is 0, expected a whole number from 1 to 999999");
    refused(() -> options(1_000_000, 6, 96, 0.4, 1), "subjects");
    refused(() -> options(5, 1, 96, 0.4, 1), "framesPerSequence is 1");
    refused(() -> options(5, 6, 47, 0.4, 1), "width is 47");
    refused(() -> options(5, 6, 96, -0.1, 1), "minIntensity is -0.1");
    refused(() -> options(5, 6, 96, 0.8, 0.7), "maxIntensity is 0.7, expected a number from 0.8");
    refused(() -> options(5, 6, 96, 0.4, Double.NaN), "maxIntensity is NaN");
  }

  @Test
  void refusesPosesAndScenesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pose(61, 0, 0))
        .withMessageContaining("yaw");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lighting(0, 0, 4, 0))
        .withMessageContaining("strength");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scene(Pose.FRONTAL, Lighting.STUDIO, 300, 0.5, 0, 0, 0, 0, 0))
        .withMessageContaining("background");
  }

  private static void refused(ThrowingCallable made, String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(made)
        .withMessageContaining(message);
  }
}
