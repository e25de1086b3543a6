package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.junit.jupiter.api.Test;

class FoldClassesTest {

  private static final FaceSet SET =
      new FaceSet(
          "test",
          Path.of("set"),
          List.of(Expression.ANGER, Expression.FEAR),
          List.of(
              face("a", Expression.ANGER),
              face("a", Expression.FEAR),
              face("b", Expression.ANGER),
              face("c", Expression.ANGER),
              face("c", Expression.FEAR)),
          List.of(),
          5,
          List.of());

  @Test
  void everyClassInEveryTrainingSetIsFine() {
    List<Fold> folds =
        List.of(fold(0, List.of("a"), List.of("c")), fold(1, List.of("b", "c"), List.of("a")));
    assertThatCode(() -> FoldClasses.require(SET, folds)).doesNotThrowAnyException();
  }

  @Test
  void aClassThatNobodyToTrainOnShowsIsRefused() {
    List<Fold> folds =
        List.of(fold(0, List.of("a", "b"), List.of("c")), fold(1, List.of("b"), List.of("a")));
    assertThatThrownBy(() -> FoldClasses.require(SET, folds))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("fold 2 of 2 has nobody to train on who shows class fear: ")
        .hasMessageContainingAll("protocol.folds", "protocol.validation-every");
  }

  private static Fold fold(int index, List<String> train, List<String> test) {
    return new Fold(index, new TreeSet<>(train), new TreeSet<>(), new TreeSet<>(test));
  }

  private static Face face(String subject, Expression expression) {
    String sequence = subject + expression.label();
    return new Face(Path.of(sequence), subject, expression, sequence, 1, Optional.empty());
  }
}
