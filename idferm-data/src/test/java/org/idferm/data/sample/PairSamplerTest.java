package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairSamplerTest {

  private static final List<String> SUBJECTS = List.of("b", "a", "b", "b", "c", "b");

  private final PairSampler sampler = new PairSampler(SUBJECTS, 5);

  @Test
  void everyPersonComesEquallyOften() {
    for (long step = 0; step < 50; step++) {
      Map<String, Long> counts =
          Arrays.stream(sampler.batch(step, 8))
              .mapToObj(SUBJECTS::get)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(counts).hasSize(3);
      assertThat(counts.values()).allMatch(n -> n == 2 || n == 3);
    }
  }

  @Test
  void allPairsOfAPersonAreDrawn() {
    int[] drawn = new int[SUBJECTS.size()];
    for (long step = 0; step < 1000; step++) {
      for (int pair : sampler.batch(step, 1)) {
        drawn[pair]++;
      }
    }
    // One person in three: 333 times each, b's four pairs 83 times each.
    assertThat(drawn[1]).isBetween(270, 400);
    assertThat(drawn[4]).isBetween(270, 400);
    for (int pair : new int[] {0, 2, 3, 5}) {
      assertThat(drawn[pair]).isBetween(50, 120);
    }
  }

  @Test
  void batchesAreAFunctionOfSeedAndStep() {
    int[] batch = sampler.batch(9, 64);
    sampler.batch(1, 3);
    assertThat(sampler.batch(9, 64)).isEqualTo(batch);
    assertThat(sampler.batch(10, 64)).isNotEqualTo(batch);
    assertThat(new PairSampler(SUBJECTS, 6).batch(9, 64)).isNotEqualTo(batch);
  }

  @Test
  void refusesNoPairs() {
    assertThatThrownBy(() -> new PairSampler(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
