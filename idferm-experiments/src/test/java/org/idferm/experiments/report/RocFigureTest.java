package org.idferm.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.JudgeMeasures;
import org.idferm.experiments.result.RocPoint;
import org.junit.jupiter.api.Test;

class RocFigureTest {

  private static GeneratorMeasures measures(RocPoint... roc) {
    JudgeMeasures judge = new JudgeMeasures(Map.of(), 0, 1, 0, 0, 0, Double.NaN, 0.5, List.of(roc));
    return new GeneratorMeasures(1, 0, 0, 1, Map.of("identity net", judge), 0.25);
  }

  /** A point without false accepts has no place on a logarithmic axis. */
  @Test
  void isDrawnWithoutThePointThatHasNoLogarithm() throws Exception {
    Figure figure =
        RocFigure.of(
            "identity net",
            Map.of(
                "full",
                List.of(
                    measures(new RocPoint(0, 0), new RocPoint(0.01, 0.4), new RocPoint(0.1, 0.8)),
                    measures(new RocPoint(0.01, 0.6), new RocPoint(0.1, 1)))));
    assertThat(figure.name()).isEqualTo("verification-identity-net");
    assertThat(ImageIO.read(new ByteArrayInputStream(figure.png())).getWidth())
        .isEqualTo(2 * figure.width());
  }
}
