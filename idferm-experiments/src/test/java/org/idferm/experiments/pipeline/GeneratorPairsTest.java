package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.Test;

class GeneratorPairsTest {

  private static Face face(String person, Expression expression) {
    Path image = Path.of(person + expression.label() + ".png");
    return new Face(image, person, expression, person + "-1", 1, Optional.empty());
  }

  private static FaceSet set(String... withNeutral) {
    return new FaceSet(
        "faces",
        Path.of("root"),
        List.of(Expression.HAPPY),
        List.of(face("anna", Expression.HAPPY), face("bert", Expression.HAPPY)),
        List.of(withNeutral).stream().map(p -> face(p, Expression.NEUTRAL)).toList(),
        2,
        List.of());
  }

  @Test
  void everybodyNeedsANeutralFace() {
    assertThatCode(() -> GeneratorPairs.requireNeutrals(set("anna", "bert", "carl")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> GeneratorPairs.requireNeutrals(set("anna")))
        .isInstanceOf(DataException.class)
        .hasMessage("berthappy.png: subject bert has no neutral frame in data set faces");
  }
}
