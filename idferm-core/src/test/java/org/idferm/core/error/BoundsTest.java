package org.idferm.core.error;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoundsTest {

  @Test
  void acceptsTheEndsOfTheRange() {
    assertThatCode(() -> Bounds.check("epochs", 1, 1, 3)).doesNotThrowAnyException();
    assertThatCode(() -> Bounds.check("lambda", 0.0, 0.0, 1.0)).doesNotThrowAnyException();
  }

  @Test
  void namesKeyRangeAndValue() {
    assertThatThrownBy(() -> Bounds.check("epochs", 0, 1, 3))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("epochs must be a whole number from 1 to 3, found 0");
    assertThatThrownBy(() -> Bounds.check("lambda", Double.NaN, 0.0, 1.0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("lambda must be a number from 0.0 to 1.0, found NaN");
  }
}
