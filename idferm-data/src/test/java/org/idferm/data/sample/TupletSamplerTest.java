package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.Test;

class TupletSamplerTest {

  /** 0, 1 and 2 show classes 0 and 1, one image each; 3 shows class 0 alone. */
  private static final List<Integer> LABELS = List.of(0, 1, 0, 1, 0, 1, 0);

  private static final List<Integer> PERSONS = List.of(0, 0, 1, 1, 2, 2, 3);

  @Test
  void theOtherClassesShowThePeopleOfTheFirst() {
    // Whoever comes first in class 0 (or 1, in every other batch) is asked for in the other.
    TupletSampler sampler = new TupletSampler(LABELS, PERSONS, 2, 1, 1);
    List<int[]> batches = sampler.epoch(0);
    assertThat(batches).hasSize(4);
    long shared = batches.stream().filter(b -> PERSONS.get(b[0]).equals(PERSONS.get(b[1]))).count();
    // Number 3 has no partner, and takes one from somebody else.
    assertThat(shared).isBetween(2L, 3L);
    assertThat(sampler.strangers(0)).isEqualTo((4 - shared) / 8.0);
  }

  @Test
  void theFirstClassShowsDifferentPeople() {
    List<Integer> labels = List.of(0, 0, 0, 0, 1, 1, 1, 1);
    List<Integer> persons = List.of(5, 5, 9, 9, 5, 5, 9, 9);
    TupletSampler sampler = new TupletSampler(labels, persons, 2, 2, 1);
    for (int[] batch : sampler.epoch(0)) {
      assertThat(persons.get(batch[0])).isNotEqualTo(persons.get(batch[1]));
      assertThat(persons.get(batch[2])).isNotEqualTo(persons.get(batch[3]));
    }
    assertThat(sampler.strangers(0)).isZero();
  }

  @Test
  void holdsItsPromisesForAnyPeople() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Integer> labels = new ArrayList<>(List.of(0, 1, 2));
      List<Integer> persons = new ArrayList<>(List.of(0, 1, 0));
      for (int i = random.nextInt(80); i > 0; i--) {
        labels.add(random.nextInt(3));
        persons.add(random.nextInt(1 + random.nextInt(15)));
      }
      int perClass = 1 + random.nextInt(4);
      TupletSampler sampler = new TupletSampler(labels, persons, 3, perClass, seed);
      List<int[]> batches = sampler.epoch(0);

      assertThat(batches).hasSize(sampler.batchesPerEpoch());
      Set<Integer> used = new HashSet<>();
      for (int[] batch : batches) {
        requireSound(batch, labels, perClass);
        IntStream.of(batch).forEach(used::add);
      }
      assertThat(used).hasSize(labels.size());
      assertThat(sampler.strangers(0)).isBetween(0.0, 1.0);
    }
  }

  private static void requireSound(int[] batch, List<Integer> labels, int perClass) {
    assertThat(batch).hasSize(3 * perClass);
    for (int c = 0; c < 3; c++) {
      int wanted = c;
      int[] ofClass = Arrays.copyOfRange(batch, c * perClass, (c + 1) * perClass);
      assertThat(IntStream.of(ofClass)).allMatch(i -> labels.get(i) == wanted);
      long there = labels.stream().filter(l -> l == wanted).count();
      assertThat(IntStream.of(ofClass).distinct().count())
          .isGreaterThanOrEqualTo(Math.min(there, perClass));
    }
  }

  @Test
  void sharesMorePeopleThanChanceDoes() {
    assertThat(ofThirty(1).strangers(0)).isLessThan(0.2);
  }

  @Test
  void batchesDependOnSeedAndEpochOnly() {
    TupletSampler sampler = ofThirty(1);
    int[][] first = sampler.epoch(5).toArray(int[][]::new);
    assertThat(Arrays.deepEquals(sampler.epoch(6).toArray(int[][]::new), first)).isFalse();
    assertThat(sampler.epoch(5).toArray(int[][]::new)).isDeepEqualTo(first);
    assertThat(Arrays.deepEquals(ofThirty(2).epoch(5).toArray(int[][]::new), first)).isFalse();
  }

  /** Two of each of three classes; thirty people show all of them. */
  private static TupletSampler ofThirty(long seed) {
    List<Integer> labels = IntStream.range(0, 90).mapToObj(i -> i % 3).toList();
    List<Integer> persons = IntStream.range(0, 90).mapToObj(i -> i / 3).toList();
    return new TupletSampler(labels, persons, 3, 2, seed);
  }

  @Test
  void refusesWhatCannotBeDealt() {
    assertThatThrownBy(() -> new TupletSampler(LABELS, PERSONS, 3, 2, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("class 2 of 3");
    assertThatThrownBy(() -> new TupletSampler(LABELS, PERSONS.subList(1, 7), 2, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("7 labels for images of 6 people");
    assertThatThrownBy(() -> new TupletSampler(LABELS, PERSONS, 2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
