package org.idferm.data.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void refusesAPersonInTwoParts() {
    assertOverlap(people("a", "b"), people("b"), people("c"), "b in both training and validation");
    assertOverlap(
        people("a", "b"), people("c"), people("a", "b"), "a, b in both training and test");
    assertOverlap(people("a"), people("c"), people("c"), "c in both validation and test");
  }

  @Test
  void keepsItsOwnCopies() {
    SortedSet<String> train = people("b", "a");
    Fold fold = new Fold(0, train, people(), people("c"));
    train.add("c");
    assertThat(fold.train()).containsExactly("a", "b");
    assertThatThrownBy(() -> fold.train().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void assertOverlap(
      SortedSet<String> train,
      SortedSet<String> validation,
      SortedSet<String> test,
      String message) {
    assertThatThrownBy(() -> new Fold(3, train, validation, test))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fold 3 is not person-independent: " + message);
  }

  private static SortedSet<String> people(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
