package org.idferm.core.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsIntegersTest {

  @Test
  void givesEachNumberOnceInAscendingOrder() {
    assertThat(of(List.of(7, 0, 19, 7))).containsExactly(0, 7, 19);
    assertThat(of(3)).containsExactly(3);
    assertThat(new Options("x", Map.of()).integers("lights", List.of(), 0, 19)).isEmpty();
    assertThat(new Options("x", Map.of()).integers("lights", List.of(2, 1), 0, 19))
        .containsExactly(1, 2);
  }

  static List<Object> refused() {
    return List.of(20, -1, 1.5, "7", List.of(7, 20), true, Map.of("a", 1));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoWholeNumberInRange(Object value) {
    assertThatThrownBy(() -> of(value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "option lights of x must be a list of whole numbers from 0 to 19, found ");
  }

  @Test
  void refusesAnEmptyList() {
    assertThatThrownBy(() -> of(List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith("found an empty list");
  }

  private static List<Integer> of(Object value) {
    return new Options("x", Map.of("lights", value)).integers("lights", List.of(0), 0, 19);
  }
}
