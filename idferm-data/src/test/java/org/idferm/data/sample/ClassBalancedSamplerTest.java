package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.Test;

class ClassBalancedSamplerTest {

  /** Class 0: images 0, 2, 4, 5, 6; class 1: images 1, 3; class 2: image 7. */
  private static final List<Integer> LABELS = List.of(0, 1, 0, 1, 0, 0, 0, 2);

  private final ClassBalancedSampler sampler = new ClassBalancedSampler(LABELS, 3, 2, 42);

  @Test
  void everyBatchHasTheSameNumberOfEveryClass() {
    List<int[]> batches = sampler.epoch(0);
    assertThat(batches).hasSize(3); // 5 images of the largest class, 2 a batch
    assertThat(sampler.batchesPerEpoch()).isEqualTo(3);
    for (int[] batch : batches) {
      assertThat(Arrays.stream(batch).map(LABELS::get).toArray()).containsExactly(0, 0, 1, 1, 2, 2);
      assertThat(batch[0]).isNotEqualTo(batch[1]);
      assertThat(batch[2]).isNotEqualTo(batch[3]);
    }
  }

  @Test
  void everyImageIsUsedInEveryEpoch() {
    for (int epoch = 0; epoch < 50; epoch++) {
      Set<Integer> used =
          sampler.epoch(epoch).stream()
              .flatMapToInt(Arrays::stream)
              .boxed()
              .collect(Collectors.toSet());
      assertThat(used).hasSize(LABELS.size());
    }
  }

  @Test
  void batchesAreAFunctionOfSeedAndEpoch() {
    List<int[]> third = sampler.epoch(3);
    sampler.epoch(1);
    assertThat(sampler.epoch(3)).usingRecursiveComparison().isEqualTo(third);
    assertThat(new ClassBalancedSampler(LABELS, 3, 2, 42).epoch(3))
        .usingRecursiveComparison()
        .isEqualTo(third);
    assertThat(flat(sampler.epoch(4))).isNotEqualTo(flat(third));
    assertThat(flat(new ClassBalancedSampler(LABELS, 3, 2, 43).epoch(3))).isNotEqualTo(flat(third));
  }

  @Test
  void neighbouringEpochsAreUnrelated() {
    // The same image first in two epochs is a matter of chance: 1 in 100, not the rule.
    List<Integer> labels = IntStream.range(0, 100).mapToObj(i -> 0).toList();
    ClassBalancedSampler one = new ClassBalancedSampler(labels, 1, 1, 0);
    long same =
        IntStream.range(0, 200)
            .filter(e -> one.epoch(e).get(0)[0] == one.epoch(e + 1).get(0)[0])
            .count();
    assertThat(same).isLessThan(10);
  }

  @Test
  void refusesAClassWithoutImages() {
    assertThatThrownBy(() -> new ClassBalancedSampler(LABELS, 4, 2, 0))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("class 3 of 4 (counted from 0) has no image to train on");
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> new ClassBalancedSampler(LABELS, 2, 2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels must be 0 to 1");
    assertThatThrownBy(() -> new ClassBalancedSampler(LABELS, 3, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] flat(List<int[]> batches) {
    return batches.stream().flatMapToInt(Arrays::stream).toArray();
  }
}
