package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.Test;

class TupletSamplerTest {

  /** a, b and c show classes 0 and 1, one image each; d shows class 0 alone. */
  private static final List<Integer> LABELS = List.of(0, 1, 0, 1, 0, 1, 0);

  private static final List<String> SUBJECTS = List.of("a", "a", "b", "b", "c", "c", "d");

  @Test
  void negativesShowThePositivesPeople() {
    TupletSampler sampler = new TupletSampler(LABELS, SUBJECTS, 3, 3, 1);
    for (Tuplet tuplet : sampler.tuplets(0)) {
      if (LABELS.get(tuplet.positives().get(0)) == 1) {
        // All three who show class 1 show class 0 as well; d never comes in.
        assertThat(subjects(tuplet.positives())).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(tuplet.negatives()).containsExactlyInAnyOrder(0, 2, 4);
        assertThat(tuplet.strangers()).isZero();
      }
    }
  }

  @Test
  void fallsBackOnOtherPeopleAndCountsThem() {
    // Class 0 has four people, in groups of two: whoever is with d has one negative only.
    TupletSampler sampler = new TupletSampler(LABELS, SUBJECTS, 2, 2, 1);
    List<Tuplet> tuplets = sampler.tuplets(0);
    Tuplet withD =
        tuplets.stream().filter(t -> t.positives().contains(6)).findFirst().orElseThrow();
    assertThat(withD.strangers()).isEqualTo(1);
    assertThat(withD.negatives()).hasSize(2).doesNotHaveDuplicates();
    // Two tuplets of class 0; two of class 1, whose three images in groups of two need a
    // repetition.
    assertThat(sampler.counts(0)).isEqualTo(new TupletCounts(4, 0, 0, 8, 1));
  }

  @Test
  void givesSmallerTupletsRatherThanOnePersonTwice() {
    TupletSampler sampler = new TupletSampler(LABELS, SUBJECTS, 6, 9, 1);
    assertThat(sampler.tuplets(0)).extracting(t -> t.positives().size()).containsOnly(3, 4);
    assertThat(sampler.counts(0)).isEqualTo(new TupletCounts(2, 2, 2, 7, 1));
  }

  @Test
  void holdsItsPromisesForAnyPeople() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Integer> labels = new ArrayList<>(List.of(0, 1));
      List<String> subjects = new ArrayList<>(List.of("p0", "p1"));
      for (int i = random.nextInt(80); i > 0; i--) {
        labels.add(random.nextInt(4));
        subjects.add("p" + random.nextInt(1 + random.nextInt(15)));
      }
      int n = 1 + random.nextInt(6);
      int m = 1 + random.nextInt(8);
      TupletSampler sampler = new TupletSampler(labels, subjects, n, m, seed);
      List<Tuplet> tuplets = sampler.tuplets(0);

      assertThat(tuplets).hasSize(sampler.batchesPerEpoch());
      Set<Integer> asPositive = new HashSet<>();
      for (Tuplet tuplet : tuplets) {
        asPositive.addAll(tuplet.positives());
        requireSound(tuplet, labels, subjects, n, m);
      }
      assertThat(asPositive).hasSize(labels.size());
    }
  }

  private static void requireSound(
      Tuplet tuplet, List<Integer> labels, List<String> subjects, int n, int m) {
    int c = labels.get(tuplet.positives().get(0));
    Set<String> people = tuplet.positives().stream().map(subjects::get).collect(Collectors.toSet());
    Set<String> ofClass =
        IntStream.range(0, labels.size())
            .filter(i -> labels.get(i) == c)
            .mapToObj(subjects::get)
            .collect(Collectors.toSet());
    assertThat(tuplet.positives()).allMatch(i -> labels.get(i) == c);
    assertThat(people).hasSize(tuplet.positives().size()).hasSize(Math.min(n, ofClass.size()));
    long others = labels.stream().filter(l -> l != c).count();
    long ofThem =
        IntStream.range(0, labels.size())
            .filter(i -> labels.get(i) != c && people.contains(subjects.get(i)))
            .count();
    assertThat(tuplet.negatives())
        .hasSize((int) Math.min(m, others))
        .doesNotHaveDuplicates()
        .allMatch(i -> labels.get(i) != c);
    assertThat(tuplet.strangers())
        .isEqualTo(tuplet.negatives().size() - (int) Math.min(m, ofThem))
        .isEqualTo(
            (int)
                tuplet.negatives().stream().filter(i -> !people.contains(subjects.get(i))).count());
  }

  @Test
  void batchesAreTheTupletsImagesAndAFunctionOfSeedAndEpoch() {
    TupletSampler sampler = new TupletSampler(LABELS, SUBJECTS, 2, 2, 1);
    List<Tuplet> third = sampler.tuplets(3);
    sampler.tuplets(1);
    assertThat(sampler.tuplets(3)).isEqualTo(third).isNotEqualTo(sampler.tuplets(4));
    assertThat(new TupletSampler(LABELS, SUBJECTS, 2, 2, 2).tuplets(3)).isNotEqualTo(third);
    int[] first = sampler.epoch(3).get(0);
    assertThat(IntStream.of(first).limit(2).boxed()).isEqualTo(third.get(0).positives());
    assertThat(IntStream.of(first).skip(2).boxed()).isEqualTo(third.get(0).negatives());
  }

  @Test
  void refusesOneClassAndNumbersOutOfRange() {
    assertThatThrownBy(() -> new TupletSampler(List.of(3, 3), List.of("a", "b"), 2, 2, 0))
        .isInstanceOf(DataException.class)
        .hasMessage("tuplets need images of two classes or more, found 1: add classes");
    assertThatThrownBy(() -> new TupletSampler(LABELS, SUBJECTS, 0, 2, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TupletSampler(LABELS, List.of("a"), 2, 2, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> subjects(List<Integer> images) {
    return images.stream().map(SUBJECTS::get).toList();
  }
}
