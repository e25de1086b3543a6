package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

/** The losses that compare queries with the centres of classes, by hand. */
class ClusterLossesTest {

  // Centres (0.5, 0) and (3, 1). Squared distances to their own: 0.25, 0.25, 1, 1; of c and d to
  // the first: 6.25, 10.25; of a and b to the second: 10, 5.
  private static final double[][] QUERIES = {{0, 0}, {1, 0}, {3, 0}, {3, 2}};
  private static final int[] LABELS = {0, 0, 1, 1};
  private static final BatchShape SHAPE = new BatchShape(List.of(2, 1, 0, 7));

  @ParameterizedTest
  @CsvSource({
    // 0.25 + 5 − 6.25 < 0; ½·(1 + 5 − 5) twice.
    "5, 1",
    // ½·(0.25 + 7 − 6.25) twice; ½·(1 + 7 − 5) twice.
    "7, 4"
  })
  void coupledClusters(double margin, double expectedSum) {
    MetricLoss loss = MetricLosses.create("coupled-clusters", Map.of("margin", margin));
    assertThat(fixture(loss).value()).isCloseTo(expectedSum / 4, within(1e-12));
    // Ten distances to each of the two centres of several queries.
    assertThat(loss.comparisonsPerBatch(SHAPE)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    // H = 6.5 − D: c is in the first radius by 1.25, b in the second by 2.5.
    "difference, 6.5, 0, 3.75",
    // H = 0.5 − D: queries are outside by 0.75, 0.75, 1.5, 1.5, others too.
    "difference, 0.5, 0, 4.5",
    // H = 0.5 − D + 0.1·(u₁ − v₁): 0.8, 0.7, 1.5, 1.5.
    "difference, 0.5, 0.1, 4.5",
    // H = 0.5 − D + 0.1·(u₁ + v₁): 0.7, 0.6, 0.9, 0.9.
    "sum, 0.5, 0.1, 3.1"
  })
  void nmTuplet(String linear, double bias, double c, double expectedSum) {
    MetricLoss loss =
        MetricLosses.create(
            "nm-tuplet", Map.of("sign", "general", "linear", linear, "mining", "none"));
    LossFixture fixture = fixture(loss);
    fixture.set("nm-tuplet/A", Nd4j.createFromArray(-2.0, 0.0, 0.0, -2.0));
    fixture.set("nm-tuplet/B", Nd4j.createFromArray(2.0, 0.0, 0.0, 2.0));
    fixture.set("nm-tuplet/b", Nd4j.createFromArray(bias));
    fixture.set("nm-tuplet/c", Nd4j.createFromArray(c, 0.0));
    assertThat(fixture.value()).isCloseTo(expectedSum / 4, within(1e-12));
    // 2·(N + M)·K with tuplets of all ten queries.
    assertThat(loss.comparisonsPerBatch(SHAPE)).isEqualTo(200);
  }

  @Test
  void nmTupletMinesTheSamePeoplesOtherExpressions() {
    MetricLoss loss = MetricLosses.create("nm-tuplet", Map.of("sign", "general"));
    assertThat(loss.minesByPerson()).isTrue();
    // b and c are one person: c is the first class's negative, b the second's; H = 6.5 − D.
    // c is in the first radius: 1 + 6.5 − 6.25; b in the second: 1 + 6.5 − 5.
    assertThat(mined(loss, 0, 1, 1, 2)).isCloseTo((2 * 1.25 + 2 * 2.5) / 4, within(1e-12));
    // b and d are one person. D(d) = 10.25: outside.
    assertThat(mined(loss, 0, 1, 2, 1)).isCloseTo((0 + 2 * 2.5) / 4, within(1e-12));
    // Four people: all of other classes stand in, c by 1.25 and b by 2.5 of two each.
    assertThat(mined(loss, 0, 1, 2, 3)).isCloseTo((1.25 + 2.5) / 4, within(1e-12));
  }

  private static double mined(MetricLoss loss, int... persons) {
    LossFixture fixture = new LossFixture(loss, QUERIES, QUERIES, LABELS, persons);
    fixture.set("nm-tuplet/A", Nd4j.createFromArray(-2.0, 0.0, 0.0, -2.0));
    fixture.set("nm-tuplet/B", Nd4j.createFromArray(2.0, 0.0, 0.0, 2.0));
    fixture.set("nm-tuplet/b", Nd4j.createFromArray(6.5));
    return fixture.value();
  }

  @Test
  void centreOfTheBatch() {
    MetricLoss loss = MetricLosses.create("centre", Map.of("centres", "batch"));
    assertThat(fixture(loss).value()).isCloseTo(0.5 * 2.5 / 4, within(1e-12));
    assertThat(loss.comparisonsPerBatch(SHAPE)).isEqualTo(10);
  }

  @Test
  void learnedCentre() {
    LossFixture fixture = fixture(MetricLosses.create("centre", Map.of()));
    fixture.set("centre/centres", Nd4j.createFromArray(0.0, 0.0, 3.0, 0.0, 9.0, 9.0));
    // 0, 1, 0, 4.
    assertThat(fixture.value()).isCloseTo(0.5 * 5 / 4, within(1e-12));
    // A step against the gradient moves the second centre towards the mean of its class.
    assertThat(fixture.gradient("centre/centres").toDoubleMatrix())
        .isDeepEqualTo(new double[][] {{-0.25, 0}, {0, -0.5}, {0, 0}});
  }

  private static LossFixture fixture(MetricLoss loss) {
    return new LossFixture(loss, QUERIES, QUERIES, LABELS);
  }
}
