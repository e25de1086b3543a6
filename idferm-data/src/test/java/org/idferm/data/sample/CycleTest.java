package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CycleTest {

  @Test
  void dealsEverybodyBeforeAnybodyTwice() {
    for (long seed = 0; seed < 50; seed++) {
      Cycle cycle = new Cycle(new int[] {3, 5, 8}, new SplittableRandom(seed));
      for (int round = 0; round < 4; round++) {
        int[] dealt = {cycle.deal(1)[0], cycle.deal(1)[0], cycle.deal(1)[0]};
        assertThat(dealt).containsExactlyInAnyOrder(3, 5, 8);
      }
    }
  }

  @Test
  void noHandHoldsAMemberTwiceUnlessItMust() {
    for (long seed = 0; seed < 50; seed++) {
      Cycle cycle = new Cycle(new int[] {0, 1, 2, 3, 4}, new SplittableRandom(seed));
      for (int hand = 0; hand < 20; hand++) {
        assertThat(cycle.deal(3)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aSmallGroupRepeats() {
    Cycle cycle = new Cycle(new int[] {7, 9}, new SplittableRandom(1));
    int[] dealt = cycle.deal(5);
    assertThat(Arrays.stream(dealt).filter(v -> v == 7).count()).isBetween(2L, 3L);
    assertThat(Arrays.stream(dealt).filter(v -> v == 9).count()).isBetween(2L, 3L);
  }
}
