package org.idferm.experiments.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void picksEvenlyAndInOrder() {
    List<Integer> items = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(Spread.of(items, 4)).containsExactly(0, 2, 5, 7);
    assertThat(Spread.of(items, 1)).containsExactly(0);
    assertThat(Spread.of(items, 10)).isEqualTo(items);
    assertThat(Spread.of(items, 99)).isEqualTo(items);
    assertThat(Spread.of(List.of(), 3)).isEmpty();
  }
}
