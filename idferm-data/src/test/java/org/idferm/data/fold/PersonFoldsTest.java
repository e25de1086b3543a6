package org.idferm.data.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.Test;

class PersonFoldsTest {

  private static final List<String> SEVEN = List.of("S7", "S3", "S1", "S2", "S5", "S4", "S6", "S1");

  @Test
  void everyKthPersonGoesToTheSameFold() {
    List<Fold> folds = PersonFolds.kFold(SEVEN, 3, 2);

    assertThat(folds).extracting(Fold::index).containsExactly(0, 1, 2);
    assertThat(folds.get(0).test()).containsExactly("S1", "S4", "S7");
    assertThat(folds.get(1).test()).containsExactly("S2", "S5");
    assertThat(folds.get(2).test()).containsExactly("S3", "S6");
  }

  @Test
  void everySoManiethOfTheOthersIsForValidationOneFurtherOnInEachFold() {
    List<Fold> folds = PersonFolds.kFold(SEVEN, 3, 2);

    // fold 0: S2 S3 S5 S6 remain, from the first; fold 1: S1 S3 S4 S6 S7, from the second
    assertThat(folds.get(0).validation()).containsExactly("S2", "S5");
    assertThat(folds.get(0).train()).containsExactly("S3", "S6");
    assertThat(folds.get(1).validation()).containsExactly("S3", "S6");
    assertThat(folds.get(1).train()).containsExactly("S1", "S4", "S7");
  }

  @Test
  void atLeastOneOfTwoIsForValidation() {
    for (Fold fold : PersonFolds.kFold(List.of("a", "b", "c"), 3, 100)) {
      assertThat(fold.validation()).hasSize(1);
      assertThat(fold.train()).hasSize(1);
    }
  }

  @Test
  void aSinglePersonIsForTraining() {
    Fold fold = PersonFolds.kFold(List.of("a", "b"), 2, 2).get(0);
    assertThat(fold.test()).containsExactly("a");
    assertThat(fold.train()).containsExactly("b");
    assertThat(fold.validation()).isEmpty();
  }

  @Test
  void refusesMoreFoldsThanPeople() {
    assertThatThrownBy(() -> PersonFolds.kFold(List.of("a", "a", "b"), 3, 2))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("2 people, fewer than the 3 folds");
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> PersonFolds.kFold(SEVEN, 1, 2))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("folds is 1: expected 2 or more");
    assertThatThrownBy(() -> PersonFolds.kFold(SEVEN, 3, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("validation-every is 1: expected 2 or more");
  }
}
