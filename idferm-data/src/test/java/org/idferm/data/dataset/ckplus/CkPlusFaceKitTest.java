package org.idferm.data.dataset.ckplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.SharedData;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.PersonFolds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers of the set's README. */
class CkPlusFaceKitTest {

  private FaceSet set;

  @BeforeEach
  void openSet() {
    set = FaceDatasets.open("ckplus", SharedData.ckPlusFaceKit(), Map.of()).requireSound();
  }

  @Test
  void hasTheNumbersOfItsReadme() {
    assertThat(set.subjects()).hasSize(48).startsWith("S005").endsWith("S999");
    assertThat(set.sequences()).isEqualTo(178);
    assertThat(set.labelledSequences()).isEqualTo(160);
    assertThat(set.neutrals()).hasSize(178).allMatch(f -> f.frame() == 1);
    assertThat(set.queries()).hasSize(480).allMatch(f -> f.frame() >= 4);
    Map<Expression, Integer> sequences =
        set.queries().stream()
            .collect(
                Collectors.groupingBy(
                    Face::expression,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Face::sequence, Collectors.toSet()), Set::size)));
    assertThat(sequences)
        .containsOnly(
            Map.entry(Expression.ANGER, 22),
            Map.entry(Expression.CONTEMPT, 9),
            Map.entry(Expression.DISGUST, 29),
            Map.entry(Expression.FEAR, 12),
            Map.entry(Expression.HAPPY, 34),
            Map.entry(Expression.SADNESS, 14),
            Map.entry(Expression.SURPRISE, 40));
  }

  @Test
  void everyQueryHasLandmarksAndTheNeutralOfItsSequence() {
    for (Face query : set.queries()) {
      assertThat(query.landmarks()).isPresent();
      assertThat(set.neutralOf(query).sequence()).isEqualTo(query.sequence());
    }
  }

  @Test
  void foldsAreDisjointByPersonAndCoverEverybody() {
    List<Fold> folds = PersonFolds.kFold(set.subjects(), 10, 8);
    Set<String> tested = new HashSet<>();
    for (Fold fold : folds) {
      assertThat(fold.test()).hasSizeBetween(4, 5).doesNotContainAnyElementsOf(fold.train());
      assertThat(fold.validation()).isNotEmpty().doesNotContainAnyElementsOf(fold.train());
      assertThat(fold.test()).doesNotContainAnyElementsOf(fold.validation());
      assertThat(fold.train().size() + fold.validation().size() + fold.test().size()).isEqualTo(48);
      assertThat(tested.addAll(fold.test())).isTrue();
    }
    assertThat(tested).isEqualTo(set.subjects());
  }
}
