package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every loss, in every variant whose graph differs. */
class EveryLossTest {

  /** A loss and its options. */
  record Variant(String name, Map<String, Object> options) {
    MetricLoss create() {
      return MetricLosses.create(name, options);
    }
  }

  static Stream<Variant> variants() {
    return Stream.of(
        new Variant("rml", Map.of("rank", 2)),
        new Variant("rml", Map.of("sign", "negative-definite", "linear", "sum", "rank", 2)),
        new Variant("rml", Map.of("sign", "general")),
        new Variant("rml", Map.of("sign", "negative-definite", "length", "unit", "rank", 2)),
        new Variant("rml", Map.of("centres", "running", "rank", 2)),
        new Variant("rml-fixed", Map.of()),
        new Variant("rml-fixed", Map.of("centres", "running", "momentum", 0.5)),
        new Variant("contrastive", Map.of("margin", 2)),
        new Variant("triplet", Map.of("mining", "all")),
        new Variant("triplet", Map.of("mining", "semi-hard", "margin", 3)),
        new Variant("triplet", Map.of("mining", "hard")),
        new Variant("n-tuplet", Map.of()),
        new Variant("coupled-clusters", Map.of()),
        new Variant("nm-tuplet", Map.of("rank", 2)),
        new Variant("nm-tuplet", Map.of("sign", "negative-definite", "linear", "sum", "rank", 2)),
        new Variant("nm-tuplet", Map.of("sign", "general")),
        new Variant("nm-tuplet", Map.of("sign", "negative-definite", "length", "unit", "rank", 2)),
        new Variant("nm-tuplet", Map.of("mining", "none", "rank", 2)),
        new Variant("centre", Map.of("centres", "learned")),
        new Variant("nm-tuplet", Map.of("centres", "running", "rank", 2)),
        new Variant("centre", Map.of("centres", "running")),
        new Variant("centre", Map.of("centres", "batch")));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void gradientsAreRight(Variant variant) {
    LossFixture fixture = LossFixture.random(variant.create(), 0, 1, 0, 2, 1, 0);
    assertThat(fixture.value()).isPositive();
    fixture.checkGradients();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void degenerateBatchesGiveFiniteLossesAndGradients(Variant variant) {
    for (int[] labels :
        List.of(new int[] {1}, new int[] {0, 2}, new int[] {1, 1}, new int[] {0, 0, 0, 2})) {
      assertThat(BatchShape.of(labels, 3).isDegenerate()).isTrue();
      assertFinite(LossFixture.random(variant.create(), labels));
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void coincidingEmbeddingsGiveFiniteLossesAndGradients(Variant variant) {
    double[][] same = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
    assertFinite(new LossFixture(variant.create(), same, same, 0, 0, 1, 1));
  }

  private static void assertFinite(LossFixture fixture) {
    assertThat(fixture.value()).isFinite();
    for (String parameter : fixture.graph.parameters().keySet()) {
      for (double g : fixture.gradient(parameter).reshape(-1).toDoubleVector()) {
        assertThat(g).as(parameter).isFinite();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aBatchThatIsNotDegenerateHasTuples(Variant variant) {
    assertThat(variant.create().comparisonsPerBatch(new BatchShape(List.of(2, 2, 2)))).isPositive();
    LossFixture fixture = LossFixture.random(variant.create(), 0, 0, 1, 1, 2, 2);
    assertThat(fixture.value()).isFinite();
  }
}
