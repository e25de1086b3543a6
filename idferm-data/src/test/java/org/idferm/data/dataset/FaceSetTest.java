package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.junit.jupiter.api.Test;

class FaceSetTest {

  private static final Path ROOT = Path.of("data");

  @Test
  void ordersItsFaces() {
    Face a = face("S1", "S1/002", 3, Expression.HAPPY);
    Face b = face("S1", "S1/002", 4, Expression.HAPPY);
    Face c = face("S2", "S2/001", 1, Expression.ANGER);
    assertThat(set(List.of(c, b, a), List.of()).queries()).containsExactly(a, b, c);
  }

  @Test
  void theNeutralOfAQueryIsThatOfItsSequenceElseThePersonsFirst() {
    Face n1 = face("S1", "S1/001", 1, Expression.NEUTRAL);
    Face n2 = face("S1", "S1/002", 1, Expression.NEUTRAL);
    Face other = face("S0", "S0/003", 1, Expression.NEUTRAL);
    FaceSet set = set(List.of(), List.of(n2, other, n1));

    assertThat(set.neutralOf(face("S1", "S1/002", 5, Expression.FEAR))).isEqualTo(n2);
    assertThat(set.neutralOf(face("S1", "S1/003", 5, Expression.FEAR))).isEqualTo(n1);
    assertThatThrownBy(() -> set.neutralOf(face("S9", "S9/001", 5, Expression.FEAR)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("subject S9 has no neutral frame");
  }

  @Test
  void labelsArePositionsAmongTheClasses() {
    FaceSet set = set(List.of(), List.of());
    assertThat(set.label(face("S1", "a", 1, Expression.HAPPY))).isEqualTo(1);
    assertThatThrownBy(() -> set.label(face("S1", "a", 1, Expression.FEAR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fear");
  }

  @Test
  void oneLineSumsUpTheProblems() {
    List<Problem> problems =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new Problem(ROOT.resolve("f" + i), "broken " + i))
            .toList();
    FaceSet set = new FaceSet("x", ROOT, List.of(), List.of(), List.of(), 0, problems);

    assertThatThrownBy(set::requireSound)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "5 problems in data set x in data: f1: broken 1; f2: broken 2; f3: broken 3; and 2"
                + " more");
    assertThat(set.problems()).hasSize(5);
  }

  @Test
  void aSetWithoutProblemsIsSound() {
    FaceSet set = set(List.of(), List.of());
    assertThat(set.requireSound()).isSameAs(set);
  }

  @Test
  void everyClassNeedsAsManyPeopleAsThereAreFolds() {
    FaceSet set =
        set(
            List.of(
                face("S1", "S1/1", 2, Expression.ANGER),
                face("S2", "S2/1", 2, Expression.ANGER),
                face("S3", "S3/1", 2, Expression.ANGER),
                face("S1", "S1/2", 2, Expression.HAPPY),
                face("S1", "S1/2", 3, Expression.HAPPY),
                face("S2", "S2/2", 2, Expression.HAPPY)),
            List.of());

    assertThat(set.requirePeoplePerClass(2)).isSameAs(set);
    assertThatThrownBy(() -> set.requirePeoplePerClass(3))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "class happy has 2 people, fewer than the 3 folds: add people or set folds to 2 or"
                + " fewer");
  }

  @Test
  void theClassWithTheFewestPeopleIsNamed() {
    FaceSet set =
        set(
            List.of(
                face("S1", "S1/1", 2, Expression.ANGER),
                face("S2", "S2/1", 2, Expression.ANGER),
                face("S1", "S1/2", 2, Expression.HAPPY)),
            List.of());
    assertThatThrownBy(() -> set.requirePeoplePerClass(3))
        .isInstanceOf(DataException.class)
        .hasMessage("class happy has 1 people, fewer than the 3 folds: add people");
  }

  private static FaceSet set(List<Face> queries, List<Face> neutrals) {
    return new FaceSet(
        "x", ROOT, List.of(Expression.ANGER, Expression.HAPPY), queries, neutrals, 0, List.of());
  }

  private static Face face(String subject, String sequence, int frame, Expression expression) {
    return new Face(
        ROOT.resolve(sequence + "-" + frame + ".png"),
        subject,
        expression,
        sequence,
        frame,
        Optional.empty());
  }
}
