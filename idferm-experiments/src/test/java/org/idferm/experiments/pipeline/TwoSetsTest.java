package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.config.ProtocolConfig;
import org.junit.jupiter.api.Test;

class TwoSetsTest {

  /** Five people who show all classes; equal names in both sets mean nothing. */
  private static FaceSet set(String name, Expression... classes) {
    List<Face> queries = new ArrayList<>();
    List<Face> neutrals = new ArrayList<>();
    for (int person = 1; person <= 5; person++) {
      String subject = "S" + person;
      for (Expression expression : classes) {
        queries.add(face(name, subject, expression, 5));
      }
      neutrals.add(face(name, subject, Expression.NEUTRAL, 1));
    }
    return new FaceSet(
        name, Path.of(name), Arrays.asList(classes), queries, neutrals, 10, List.of());
  }

  private static Face face(String set, String subject, Expression expression, int frame) {
    String sequence = subject + "/" + expression.label();
    Path image = Path.of(set, sequence, frame + ".png");
    return new Face(image, subject, expression, sequence, frame, Optional.empty());
  }

  private final FaceSet ckPlus =
      set("ck", Expression.ANGER, Expression.CONTEMPT, Expression.HAPPY, Expression.SURPRISE);
  private final FaceSet oulu = set("oulu", Expression.SURPRISE, Expression.FEAR, Expression.HAPPY);

  @Test
  void classesAreThoseOfBothByName() {
    TwoSets sets = TwoSets.of(ckPlus, oulu);

    assertThat(sets.classes()).containsExactly(Expression.HAPPY, Expression.SURPRISE);
    assertThat(sets.images(ckPlus, true)).hasToString("{happy=5, surprise=5}");
    assertThat(sets.images(ckPlus, false)).hasToString("{anger=5, contempt=5}");
    assertThat(sets.images(oulu, false)).hasToString("{fear=5}");
    FaceSet joined = sets.joined();
    assertThat(joined.queries()).hasSize(2 * 5 + 2 * 5);
    assertThat(joined.queries()).allMatch(q -> sets.classes().contains(q.expression()));
    assertThat(joined.label(joined.queries().get(0))).isZero();
  }

  @Test
  void equalNamesOfPeopleStayApart() {
    FaceSet joined = TwoSets.of(ckPlus, oulu).joined();

    assertThat(joined.labelledSubjects()).hasSize(10).contains("train:S1", "test:S1");
    for (Face query : joined.queries()) {
      Face neutral = joined.neutralOf(query);
      assertThat(neutral.image().getName(0)).isEqualTo(query.image().getName(0));
      assertThat(neutral.subject()).isEqualTo(query.subject());
      assertThat(TwoSets.isTested(query)).isEqualTo(query.image().startsWith("oulu"));
    }
  }

  @Test
  void oneSetTrainsAndTheOtherIsTested() {
    FaceSet joined = TwoSets.of(ckPlus, oulu).joined();
    ProtocolConfig protocol = new ProtocolConfig(10, 3, false, "k-fold", "", 0, "auto");

    List<Fold> folds = TwoSets.fold(protocol, joined);

    // Of five people dealt to three groups, the first and the fourth are in the first group.
    assertThat(folds).hasSize(1);
    assertThat(folds.get(0).validation()).containsExactly("train:S1", "train:S4");
    assertThat(folds.get(0).train()).containsExactly("train:S2", "train:S3", "train:S5");
    assertThat(folds.get(0).test()).hasSize(5).allMatch(p -> p.startsWith("test:"));
  }

  @Test
  void setsWithNothingToTellApartInCommonAreRefused() {
    assertThatThrownBy(() -> TwoSets.of(ckPlus, set("other", Expression.FEAR, Expression.HAPPY)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "ck has the classes anger, contempt, happy, surprise, other has fear, happy: expected two or more in common");
  }
}
