package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.config.ProtocolConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolFoldsTest {

  @TempDir private Path directory;

  /** Four people show fear, and the first three of them anger as well. */
  private final FaceSet set = fourPeople();

  @Test
  void theKeySplitDecidesWhoIsTestedWhere() {
    assertThat(ProtocolFolds.of(protocol("k-fold", ""), set))
        .extracting(Fold::test)
        .extracting(people -> String.join(" ", people))
        .containsExactly("S1 S3", "S2 S4");
    assertThat(ProtocolFolds.of(protocol("stratified-k-fold", ""), set))
        .extracting(Fold::test)
        .extracting(people -> String.join(" ", people))
        .containsExactly("S1 S3", "S2 S4");
    assertThat(ProtocolFolds.of(protocol("leave-one-person-out", ""), set)).hasSize(4);
  }

  @Test
  void aLimitKeepsTheFirstFoldsAsTheyAre() {
    List<Fold> all = ProtocolFolds.of(protocol("leave-one-person-out", ""), set);
    for (int limit : new int[] {1, 3, 4, 50}) {
      ProtocolConfig limited =
          new ProtocolConfig(2, 3, false, "leave-one-person-out", "", limit, "auto");
      assertThat(ProtocolFolds.of(limited, set)).isEqualTo(all.subList(0, Math.min(4, limit)));
    }
  }

  @Test
  void aFoldFileTakesThePlaceOfEverything() {
    Path file = directory.resolve("mine.csv");
    List<Fold> folds = ProtocolFolds.of(protocol("leave-one-person-out", ""), set);
    FoldFile.write(file, folds);
    assertThat(ProtocolFolds.of(protocol("k-fold", file.toString()), set)).isEqualTo(folds);
  }

  @Test
  void refusesAFoldFileThatIsMissingOrCannotBe() {
    assertThatThrownBy(() -> ProtocolFolds.of(protocol("k-fold", "none.csv"), set))
        .isInstanceOf(DataException.class)
        .hasMessage("none.csv: no such file");
    assertThatThrownBy(() -> ProtocolFolds.of(protocol("k-fold", "a\0b"), set))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("protocol.fold-file: no file can have the name 'a?b' here")
        .hasMessageNotContaining("\0");
  }

  @Test
  void everyTestFoldNeedsEveryClassUnlessOnePersonIsTestedAtATime() {
    ProtocolConfig four = new ProtocolConfig(4, 2, false, "k-fold", "", 0, "auto");
    assertThatThrownBy(() -> ProtocolFolds.requireClasses(four, set, ProtocolFolds.of(four, set)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("class anger has 3 people, fewer than the 4 folds");
    ProtocolConfig allButOne = protocol("leave-one-person-out", "");
    assertThatCode(
            () -> ProtocolFolds.requireClasses(allButOne, set, ProtocolFolds.of(allButOne, set)))
        .doesNotThrowAnyException();
  }

  private static ProtocolConfig protocol(String split, String foldFile) {
    return new ProtocolConfig(2, 3, false, split, foldFile, 0, "auto");
  }

  private static FaceSet fourPeople() {
    List<Face> queries = new ArrayList<>();
    for (int person = 1; person <= 4; person++) {
      queries.add(face("S" + person, Expression.FEAR));
      if (person <= 3) {
        queries.add(face("S" + person, Expression.ANGER));
      }
    }
    List<Expression> classes = List.of(Expression.ANGER, Expression.FEAR);
    return new FaceSet("test", Path.of("set"), classes, queries, List.of(), 4, List.of());
  }

  private static Face face(String subject, Expression expression) {
    String name = subject + expression;
    return new Face(Path.of(name), subject, expression, name, 1, Optional.empty());
  }
}
