package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

class RadialLossTest {

  // Class 0 has its centre at (2, 0), class 2 at (0, 3); class 1 is absent.
  private static final double[][] QUERIES = {{1, 0}, {3, 0}, {0, 3}};
  private static final double[][] REFERENCES = {{2, 2}, {4, 0}, {0, 0}};
  private static final int[] LABELS = {0, 0, 2};

  @ParameterizedTest
  @CsvSource({
    // Queries 1, 1, 0 beyond 0.5: 0.5, 0.5, 0. References 4, 4, 9 within 1.5: 0.
    "1, 1, 0.333333333333",
    // Queries beyond 5: 0. References 4, 4, 9 within 7: 3, 3, 0.
    "6, 2, 2"
  })
  void fixedThresholdByHand(double threshold, double margin, double expected) {
    Map<String, Object> options = Map.of("threshold", threshold, "margin", margin);
    MetricLoss loss = MetricLosses.create("rml-fixed", options);
    assertThat(new LossFixture(loss, QUERIES, REFERENCES, LABELS).value())
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    // H = ½u₁² + ½v₁² + u₂v₂ + (u₂ − v₂) − 2. Queries 0.5, 4.5, 7; references 4, 8, −5.
    "printed, difference, 14.5",
    // The same with u₂ + v₂. Queries 0.5, 4.5, 13; references 4, 8, 1.
    "printed, sum, 16.5",
    // H = −½u₁² − ½v₁² + u₂v₂ + (u₂ − v₂) − 2. Queries −4.5, −8.5, 7; references −4, −12, −5.
    "negative-definite, difference, 15",
    // The same with u₂ + v₂. Queries −4.5, −8.5, 13; references −4, −12, 1.
    "negative-definite, sum, 17"
  })
  void adaptiveThresholdByHand(String sign, String linear, double expectedSum) {
    Map<String, Object> options = Map.of("sign", sign, "linear", linear, "rank", 2);
    LossFixture fixture = fixture(options);
    fixture.set("rml/L_A", Nd4j.createFromArray(1.0, 0.0, 0.0, 0.0));
    fixture.set("rml/L_B", Nd4j.createFromArray(0.0, 0.0, 0.0, 1.0));
    fixture.set("rml/c", Nd4j.createFromArray(0.0, 1.0));
    fixture.set("rml/b", Nd4j.createFromArray(-2.0));
    assertThat(fixture.value()).isCloseTo(expectedSum / 3, within(1e-12));
  }

  @Test
  void unfactoredThresholdByHand() {
    LossFixture fixture = fixture(Map.of("sign", "general"));
    fixture.set("rml/A", Nd4j.createFromArray(1.0, 0.0, 0.0, 1.0));
    fixture.set("rml/B", Nd4j.createFromArray(0.0, 0.0, 0.0, 0.0));
    fixture.set("rml/b", Nd4j.createFromArray(-2.0));
    // H = ½|u|² + ½|v|² − 2. Queries 0.5, 4.5, 7; references 4, 8, 2.5.
    assertThat(fixture.value()).isCloseTo(18.0 / 3, within(1e-12));
  }

  @Test
  void unitLengthsByHand() {
    Map<String, Object> options = Map.of("sign", "negative-definite", "length", "unit", "rank", 2);
    double[][] queries = {{3, 0}, {0, 0.5}};
    double[][] references = {{0, -2}, {7, 0}};
    LossFixture fixture =
        new LossFixture(MetricLosses.create("rml", options), queries, references, 0, 0);
    fixture.set("rml/L_A", Nd4j.createFromArray(1.0, 0.0, 0.0, 1.0));
    fixture.set("rml/L_B", Nd4j.createFromArray(1.0, 0.0, 0.0, 1.0));
    fixture.set("rml/b", Nd4j.createFromArray(2.0));
    // H = 2 − ½|u − v|². Queries (1, 0), (0, 1), centre (½, ½): 7/4 each, beyond 1: 0.
    // References (0, −1), (1, 0): 2 − 5/4 = 3/4 and 7/4; 1 + H = 7/4 and 11/4.
    assertThat(fixture.value()).isCloseTo(4.5 / 2, within(1e-6));
  }

  @Test
  void negativeDefiniteBeginsAsANegativeDistance() {
    LossFixture fixture = fixture(Map.of("sign", "negative-definite", "rank", 2));
    double[] a = fixture.graph.parameters().get("rml/L_A").reshape(-1).toDoubleVector();
    double[] b = fixture.graph.parameters().get("rml/L_B").reshape(-1).toDoubleVector();
    assertThat(a).isEqualTo(b).isNotEqualTo(new double[4]);
  }

  private static LossFixture fixture(Map<String, Object> options) {
    return new LossFixture(MetricLosses.create("rml", options), QUERIES, REFERENCES, LABELS);
  }

  @Test
  void comparesEveryQueryAndEveryReferenceOnce() {
    BatchShape shape = new BatchShape(List.of(2, 3, 0, 7));
    assertThat(MetricLosses.create("rml", Map.of()).comparisonsPerBatch(shape)).isEqualTo(24);
    assertThat(MetricLosses.create("rml-fixed", Map.of()).comparisonsPerBatch(shape)).isEqualTo(24);
  }

  @Test
  void runningCentresMoveByTheirMomentum() {
    Map<String, Object> options =
        Map.of("threshold", 1, "margin", 1, "centres", "running", "momentum", 0.75);
    LossFixture fixture =
        new LossFixture(MetricLosses.create("rml-fixed", options), QUERIES, REFERENCES, LABELS);
    // No class was seen before: the means of the batch.
    assertThat(fixture.value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(fixture.next("rml-fixed/centres").toDoubleMatrix())
        .isDeepEqualTo(new double[][] {{2, 0}, {0, 0}, {0, 3}});
    assertThat(fixture.next("rml-fixed/seen").toDoubleVector()).containsExactly(1, 0, 1);

    fixture.set("rml-fixed/centres", Nd4j.createFromArray(-2.0, 0.0, 5.0, 5.0, 4.0, 3.0));
    fixture.set("rml-fixed/seen", Nd4j.createFromArray(1.0, 1.0, 0.0));
    // (-2, 0) moves a quarter of the way to (2, 0); class 1 stays; class 2 is new.
    assertThat(fixture.next("rml-fixed/centres").toDoubleMatrix())
        .isDeepEqualTo(new double[][] {{-1, 0}, {5, 5}, {0, 3}});
    assertThat(fixture.next("rml-fixed/seen").toDoubleVector()).containsExactly(1, 1, 1);
    // From (-1, 0): queries 4 and 16, references 13 and 25; from (0, 3): 0 and 9.
    assertThat(fixture.value()).isCloseTo((3.5 + 15.5) / 3, within(1e-12));
  }
}
