package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricLossesTest {

  static Iterable<String> names() {
    return MetricLosses.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyLossHasUsableDefaults(String name) {
    MetricLoss loss = MetricLosses.create(name, Map.of());
    if (loss.usesEmbeddings()) {
      assertThat(LossFixture.random(loss, 0, 1, 2, 0, 1, 2).value()).isFinite();
    }
  }

  @Test
  void noneNeedsNothing() {
    MetricLoss none = MetricLosses.create("none", Map.of());
    assertThat(none.usesEmbeddings()).isFalse();
    assertThat(none.usesReferences()).isFalse();
    assertThat(none.comparisonsPerBatch(BatchShape.of(new int[] {0, 0, 1}, 2))).isZero();
  }

  @Test
  void unknownNameIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> MetricLosses.create("rmi", Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("there is no metric loss rmi (did you mean rml?); there are ")
        .hasMessageContaining("none, ");
  }

  @Test
  void unknownOptionIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> MetricLosses.create("rml", Map.of("sgin", "printed")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "metric loss rml has no option sgin (did you mean sign?); it has centres, length,"
                + " linear, momentum, rank, sign");
    assertThatThrownBy(() -> MetricLosses.create("none", Map.of("temperature", 1)))
        .hasMessage("metric loss none has no option temperature; it has none");
  }

  @Test
  void unusableValuesAreRefusedWithTheRange() {
    assertThatThrownBy(() -> MetricLosses.create("rml", Map.of("rank", -1)))
        .hasMessage(
            "option rank of metric loss rml must be a whole number from 2 to 4096, found -1");
    assertThatThrownBy(() -> MetricLosses.create("rml", Map.of("rank", 1.5)))
        .hasMessage(
            "option rank of metric loss rml must be a whole number from 2 to 4096, found 1.5");
    assertThatThrownBy(() -> MetricLosses.create("rml", Map.of("rank", "high")))
        .hasMessage("option rank of metric loss rml must be a whole number, found high");
    assertThatThrownBy(() -> MetricLosses.create("rml", Map.of("sign", "pirnted")))
        .hasMessage(
            "option sign of metric loss rml must be one of printed, negative-definite, general,"
                + " found pirnted (did you mean printed?)");
    assertThatThrownBy(() -> MetricLosses.create("rml-fixed", Map.of("margin", -1)))
        .hasMessage(
            "option margin of metric loss rml-fixed must be a number from 0.0 to 1000000.0,"
                + " found -1.0");
  }

  @Test
  void batchShapeCounts() {
    BatchShape shape = BatchShape.of(new int[] {0, 2, 2, 0, 0}, 3);
    assertThat(shape.perClass()).containsExactly(3, 0, 2);
    assertThat(shape.queries()).isEqualTo(5);
    assertThat(shape.presentClasses()).isEqualTo(2);
    assertThat(shape.isDegenerate()).isTrue();
    // Anchors and positives 3·2 with 2 negatives, and 2·1 with 3.
    assertThat(shape.triplets()).isEqualTo(18);
    assertThatThrownBy(() -> BatchShape.of(new int[] {3}, 3))
        .hasMessage("label 3 is not one of 3 classes");
  }
}
