package org.idferm.experiments.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.idferm.experiments.config.EvaluationConfig;
import org.junit.jupiter.api.Test;

class HeldOutPeopleTest {

  private static EvaluationConfig test(int every) {
    return new EvaluationConfig(every, EvaluationConfig.TEST, 0);
  }

  @Test
  void everyFifthPersonIsHeldOut() {
    SortedSet<String> all =
        IntStream.rangeClosed(1, 260)
            .mapToObj("%03d"::formatted)
            .collect(Collectors.toCollection(TreeSet::new));
    HeldOutPeople people = HeldOutPeople.of(all, test(5));
    assertThat(people.heldOut()).hasSize(52).startsWith("005", "010").endsWith("255", "260");
    assertThat(people.training()).hasSize(208).doesNotContainAnyElementsOf(people.heldOut());
  }

  @Test
  void settingsAreChosenOnOthersThanTheTestPeople() {
    SortedSet<String> all =
        IntStream.rangeClosed(1, 12)
            .mapToObj("%02d"::formatted)
            .collect(Collectors.toCollection(TreeSet::new));
    EvaluationConfig validation = new EvaluationConfig(4, EvaluationConfig.VALIDATION, 0);
    HeldOutPeople people = HeldOutPeople.of(all, validation);
    assertThat(people.heldOut()).containsExactly("01", "05", "09");
    assertThat(people.training())
        .containsExactly("02", "03", "06", "07", "10", "11")
        .doesNotContainAnyElementsOf(HeldOutPeople.of(all, test(4)).heldOut());
  }

  @Test
  void refusesTooFewPeople() {
    assertThatThrownBy(() -> HeldOutPeople.of(new TreeSet<>(List.of("a", "b", "c")), test(2)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("3 people, every 2. held out: 2 to train on and 1 to test");
  }

  @Test
  void nobodyCanBeOnBothSides() {
    SortedSet<String> one = new TreeSet<>(List.of("a"));
    assertThatThrownBy(() -> new HeldOutPeople(one, one))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
