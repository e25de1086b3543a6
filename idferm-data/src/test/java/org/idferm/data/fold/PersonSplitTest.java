package org.idferm.data.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonSplitTest {

  private static final int POPULATIONS = 150;

  @Test
  void stratifiedGivesEveryFoldItsShareOfEveryClass() {
    // Ascending order would test class 0 in fold 0 and class 1 in fold 1.
    Population population =
        new Population(
            new TreeMap<>(
                Map.of(
                    "a", List.of(2, 0),
                    "b", List.of(0, 3),
                    "c", List.of(2, 0),
                    "d", List.of(0, 3))));

    List<Fold> folds = PersonSplit.STRATIFIED_K_FOLD.divide(population, 2, 2);

    // Everybody shows half of one class. a to fold 0, the first; b to fold 1, which has fewer
    // images; c to fold 1, which has nothing of class 0; d where there is room.
    assertThat(folds.get(0).test()).containsExactly("a", "d");
    assertThat(folds.get(1).test()).containsExactly("b", "c");
  }

  @Test
  void stratifiedDealsTheLargestShareFirst() {
    Population population =
        new Population(
            new TreeMap<>(
                Map.of(
                    "a", List.of(1, 1),
                    "b", List.of(1, 4),
                    "c", List.of(5, 0),
                    "d", List.of(4, 0))));

    List<Fold> folds = PersonSplit.STRATIFIED_K_FOLD.divide(population, 2, 2);

    // Shares of 11 and 5 images: b 0.89, c 0.45, d 0.36, a 0.29. b to fold 0; c to fold 1, as
    // 5²/11² is less than (6² - 1²)/11²; d to fold 0 ((5² - 1²) against (9² - 5²)); then a.
    assertThat(folds.get(0).test()).containsExactly("b", "d");
    assertThat(folds.get(1).test()).containsExactly("a", "c");
  }

  @Test
  void leaveOnePersonOutTestsEverybodyAlone() {
    List<Fold> folds =
        PersonSplit.LEAVE_ONE_PERSON_OUT.divide(
            Population.ofPeople(List.of("c", "a", "b", "d")), 10, 3);

    assertThat(folds).hasSize(4);
    assertThat(folds)
        .extracting(f -> String.join("", f.test()))
        .containsExactly("a", "b", "c", "d");
    assertThat(folds.get(1).validation()).containsExactly("c"); // of a, c, d the second
    assertThat(folds.get(1).train()).containsExactly("a", "d");
  }

  @ParameterizedTest
  @EnumSource
  void dividesAnyPopulationIntoDisjointCoveringEvenFolds(PersonSplit split) {
    for (long seed = 0; seed < POPULATIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Population population = randomPopulation(random, 2 + random.nextInt(60));
      int k = 2 + random.nextInt(population.people().size() - 1);
      List<Fold> folds = split.divide(population, k, 2 + random.nextInt(8));

      assertThat(folds)
          .hasSize(split == PersonSplit.LEAVE_ONE_PERSON_OUT ? population.people().size() : k);
      List<String> tested = new ArrayList<>();
      for (Fold fold : folds) {
        tested.addAll(fold.test());
        SortedSet<String> everybody = new TreeSet<>(fold.train());
        everybody.addAll(fold.validation());
        everybody.addAll(fold.test());
        assertThat(everybody).isEqualTo(population.people());
        assertThat(fold.train().size() + fold.validation().size() + fold.test().size())
            .isEqualTo(everybody.size());
        assertThat(fold.train()).isNotEmpty();
      }
      assertThat(tested).containsExactlyInAnyOrderElementsOf(population.people());
      assertThat(spread(folds.stream().mapToLong(f -> f.test().size()).toArray()))
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void dependsOnNothingButThePopulation() {
    Population population = randomPopulation(new SplittableRandom(4), 40);
    List<Fold> folds = PersonSplit.STRATIFIED_K_FOLD.divide(population, 7, 6);
    assertThat(PersonSplit.STRATIFIED_K_FOLD.divide(new Population(population.counts()), 7, 6))
        .isEqualTo(folds);
  }

  @Test
  void stratifiedFoldsAreBetterBalancedThanAscendingOnes() {
    long ascending = 0;
    long stratified = 0;
    for (long seed = 0; seed < POPULATIONS; seed++) {
      Population population = randomPopulation(new SplittableRandom(seed), 50);
      ascending += imbalance(population, PersonSplit.K_FOLD);
      stratified += imbalance(population, PersonSplit.STRATIFIED_K_FOLD);
    }
    assertThat(stratified).isLessThan(ascending * 2 / 5);
  }

  @Test
  void stratifiedGivesEveryFoldEveryClassThatEnoughPeopleShowAlone() {
    // 5 classes, shown by 10 to 14 people each, who show nothing else: 10 folds lack none.
    SortedMap<String, List<Integer>> counts = new TreeMap<>();
    for (int c = 0; c < 5; c++) {
      for (int i = 0; i < 10 + c; i++) {
        int shown = c;
        counts.put(
            "S%03d".formatted(100 * i + c),
            IntStream.range(0, 5).mapToObj(o -> o == shown ? 3 : 0).toList());
      }
    }
    Population population = new Population(counts);
    for (Fold fold : PersonSplit.STRATIFIED_K_FOLD.divide(population, 10, 6)) {
      assertThat(images(population, fold.test())).allMatch(n -> n == 3 || n == 6);
    }
  }

  @Test
  void stratifiedValidationPeopleShowEveryClassToo() {
    SortedMap<String, List<Integer>> counts = new TreeMap<>();
    for (int i = 0; i < 24; i++) {
      counts.put("S%02d".formatted(i), i % 4 == 0 ? List.of(0, 3) : List.of(3, 0));
    }
    Population population = new Population(counts);
    for (Fold fold : PersonSplit.STRATIFIED_K_FOLD.divide(population, 2, 3)) {
      // 12 remain, of whom 3 show class 1: each third of them has one.
      assertThat(images(population, fold.validation())).containsExactly(9L, 3L);
    }
  }

  @Test
  void refusesTooFewPeopleAndUnknownNames() {
    Population one = Population.ofPeople(List.of("a"));
    assertThatThrownBy(() -> PersonSplit.LEAVE_ONE_PERSON_OUT.divide(one, 10, 6))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("leave-one-person-out needs at least two");
    assertThatThrownBy(() -> PersonSplit.STRATIFIED_K_FOLD.divide(one, 2, 6))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("1 people, fewer than the 2 folds");
    assertThatThrownBy(() -> PersonSplit.ofLabel("kfold"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "split must be one of k-fold, stratified-k-fold, leave-one-person-out, found kfold");
    assertThat(PersonSplit.ofLabel("stratified-k-fold")).isEqualTo(PersonSplit.STRATIFIED_K_FOLD);
  }

  /** People who show three images of each of some of seven classes, as in CK+. */
  private static Population randomPopulation(SplittableRandom random, int people) {
    SortedMap<String, List<Integer>> counts = new TreeMap<>();
    for (int i = 0; i < people; i++) {
      int most = 1 + random.nextInt(4);
      counts.put(
          "S%03d".formatted(i),
          IntStream.range(0, 7).mapToObj(c -> random.nextInt(5) < most ? 3 : 0).toList());
    }
    return new Population(counts);
  }

  /** The sum over classes of the difference between the folds with the most and fewest images. */
  private static long imbalance(Population population, PersonSplit split) {
    List<long[]> perFold =
        split.divide(population, 10, 6).stream()
            .map(f -> images(population, f.test()).stream().mapToLong(n -> n).toArray())
            .toList();
    return IntStream.range(0, 7)
        .mapToLong(c -> spread(perFold.stream().mapToLong(n -> n[c]).toArray()))
        .sum();
  }

  private static long spread(long[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  private static List<Long> images(Population population, SortedSet<String> people) {
    return IntStream.range(0, population.classes())
        .mapToObj(c -> people.stream().mapToLong(p -> population.counts().get(p).get(c)).sum())
        .toList();
  }
}
