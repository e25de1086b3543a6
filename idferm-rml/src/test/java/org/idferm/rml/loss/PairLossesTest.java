package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The losses that compare queries with each other, by hand. */
class PairLossesTest {

  // Squared distances: ab 1, cd 4; ac 9, ad 13, bc 4, bd 8.
  private static final double[][] QUERIES = {{0, 0}, {1, 0}, {3, 0}, {3, 2}};
  private static final int[] LABELS = {0, 0, 1, 1};
  private static final BatchShape SHAPE = new BatchShape(List.of(2, 3, 0, 7));

  @Test
  void contrastive() {
    MetricLoss loss = MetricLosses.create("contrastive", Map.of("margin", 3));
    // ab and cd: ½·1 and ½·4. bc lacks 1, bd 3 − √8; ac and ad are far enough.
    double expected = (0.5 + 2 + 0.5 + 0.5 * Math.pow(3 - Math.sqrt(8), 2)) / 6;
    assertThat(value(loss)).isCloseTo(expected, within(1e-9));
    assertThat(loss.comparisonsPerBatch(SHAPE)).isEqualTo(66);
  }

  @ParameterizedTest
  @CsvSource({
    // 2·1·10 + 3·2·9 + 7·6·5 triplets. With α = 6: bac 3, cda 1, cdb 6, dcb 2; abc, abd, bad, dca
    // 0.
    "all, 12, 8, 284",
    // cdb is not semi-hard: D(c, d) = D(c, b).
    "semi-hard, 6, 3, 284",
    // a: 1 − 9, b: 1 − 4, c: 4 − 4, d: 4 − 8, each + 6.
    "hard, 11, 4, 132"
  })
  void triplet(String mining, double sum, int triplets, long comparisons) {
    MetricLoss loss = MetricLosses.create("triplet", Map.of("mining", mining, "margin", 6));
    assertThat(value(loss)).isCloseTo(sum / triplets, within(1e-12));
    assertThat(loss.comparisonsPerBatch(SHAPE)).isEqualTo(comparisons);
  }

  @Test
  void nTuplet() {
    // Products: ab 0, cd 9, bc 3, bd 3, those with a 0.
    double tuplets =
        Math.log(1 + 2)
            + Math.log(1 + 2 * Math.exp(3))
            + 2 * Math.log(1 + Math.exp(-9) + Math.exp(3 - 9));
    MetricLoss plain = MetricLosses.create("n-tuplet", Map.of("regularization", 0));
    assertThat(value(plain)).isCloseTo(tuplets / 4, within(1e-12));
    MetricLoss regularized = MetricLosses.create("n-tuplet", Map.of("regularization", 0.5));
    assertThat(value(regularized))
        .isCloseTo(tuplets / 4 + 0.5 * (0 + 1 + 9 + 13) / 4, within(1e-12));
    assertThat(plain.comparisonsPerBatch(SHAPE)).isEqualTo(284);
  }

  @Test
  void nTupletDoesNotOverflow() {
    double[][] far = {{0, 0}, {100, 0}, {300, 0}, {300, 200}};
    MetricLoss loss = MetricLosses.create("n-tuplet", Map.of("regularization", 0));
    // Only b beside a has its negatives nearer than its positive: log(1 + 2·exp(30000)).
    double expected = (Math.log(3) + 30_000 + Math.log(2)) / 4;
    assertThat(new LossFixture(loss, far, far, LABELS).value()).isCloseTo(expected, within(1e-9));
  }

  private static double value(MetricLoss loss) {
    return new LossFixture(loss, QUERIES, QUERIES, LABELS).value();
  }
}
