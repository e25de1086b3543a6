package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffledSamplerTest {

  @Test
  void everyImageOnceAndTheLastBatchMayBeSmaller() {
    List<int[]> batches = new ShuffledSampler(10, 4, 1).epoch(0);
    assertThat(batches).extracting(b -> b.length).containsExactly(4, 4, 2);
    assertThat(flat(batches)).containsExactlyInAnyOrder(IntStream.range(0, 10).toArray());
    assertThat(flat(batches)).isNotEqualTo(IntStream.range(0, 10).toArray());
  }

  @Test
  void batchesAreAFunctionOfSeedAndEpoch() {
    ShuffledSampler sampler = new ShuffledSampler(50, 8, 1);
    int[] second = flat(sampler.epoch(2));
    sampler.epoch(7);
    assertThat(flat(sampler.epoch(2))).isEqualTo(second);
    assertThat(flat(sampler.epoch(3))).isNotEqualTo(second);
    assertThat(flat(new ShuffledSampler(50, 8, 2).epoch(2))).isNotEqualTo(second);
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> new ShuffledSampler(0, 4, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ShuffledSampler(4, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] flat(List<int[]> batches) {
    return batches.stream().flatMapToInt(Arrays::stream).toArray();
  }
}
