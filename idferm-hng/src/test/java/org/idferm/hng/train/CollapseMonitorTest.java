package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CollapseMonitorTest {

  private final CollapseMonitor monitor = new CollapseMonitor();

  @Test
  void aDiscriminatorWithoutDoubtsForFiftyStepsIsSaturated() {
    for (int i = 0; i < 49; i++) {
      assertThat(monitor.afterStep(Map.of(HngGraph.DIS, 0.001))).isEmpty();
    }
    assertThat(monitor.afterStep(Map.of(HngGraph.DIS, 0.1))).isEmpty();
    for (int i = 0; i < 49; i++) {
      assertThat(monitor.afterStep(Map.of(HngGraph.DIS, 0.001))).isEmpty();
    }
    assertThat(monitor.afterStep(Map.of(HngGraph.DIS, 0.001)))
        .contains(Collapse.DISCRIMINATOR_SATURATED);
    assertThat(monitor.afterStep(Map.of(HngGraph.DIS, 0.001))).isEmpty();
  }

  @Test
  void trainingWithoutDiscriminatorIsNeverSaturated() {
    for (int i = 0; i < 100; i++) {
      assertThat(monitor.afterStep(Map.of(HngGraph.PIX, 0.0))).isEmpty();
    }
  }

  @Test
  void facesThatHadDifferedAndNoLongerDoAreACollapse() {
    assertThat(monitor.atCheckpoint(0.01)).as("not learned yet").isEmpty();
    assertThat(monitor.atCheckpoint(0.001)).as("not learned yet").isEmpty();
    assertThat(monitor.atCheckpoint(0.6)).isEmpty();
    assertThat(monitor.atCheckpoint(0.07)).isEmpty();
    assertThat(monitor.atCheckpoint(0.05)).contains(Collapse.OUTPUT_CONSTANT);
  }

  /** Pixel one: 0, 2, 4 has deviation √(8/3); pixel two never changes. */
  @Test
  void spreadIsTheMeanDeviationOfAPixel() {
    float[][] images = {{0, 5}, {2, 5}, {4, 5}};
    assertThat(CollapseMonitor.spread(images)).isCloseTo(Math.sqrt(8 / 3.0) / 2, within(1e-9));
  }
}
