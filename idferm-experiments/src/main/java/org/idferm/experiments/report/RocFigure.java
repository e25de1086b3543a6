package org.idferm.experiments.report;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.RocPoint;
import org.knowm.xchart.XYChart;

/**
 * Receiver operating characteristic of verification, one line a generator: the share of true
 * accepts by the share of false ones, on a logarithmic axis.
 */
final class RocFigure {

  private RocFigure() {}

  /**
   * Draws the lines.
   *
   * @param judge who verifies
   * @param generators by name, their measures over repetitions
   */
  static Figure of(String judge, Map<String, List<GeneratorMeasures>> generators) {
    XYChart chart =
        Charts.chart(Charts.WIDTH, "Verification: " + judge, "false accepts", "true accepts, %");
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
    int i = 0;
    for (Map.Entry<String, List<GeneratorMeasures>> generator : generators.entrySet()) {
      List<RocPoint> points =
          generator.getValue().stream()
              .flatMap(m -> m.identity().get(judge).roc().stream())
              .filter(p -> p.falseAccepts() > 0) // no logarithm
              .toList();
      Curve mean = Curve.mean(points, RocPoint::falseAccepts, p -> 100 * p.trueAccepts());
      if (!mean.isEmpty()) {
        Charts.addMain(chart, generator.getKey(), mean, colour(i, generators.size()));
      }
      i++;
    }
    return Charts.figure(
        "verification-" + judge.replace(' ', '-'),
        "True accepts against false accepts in verification by the judge " + judge,
        chart);
  }

  private static Color colour(int i, int count) {
    return count <= Palette.SERIES_COUNT ? Palette.series(i) : Palette.hue(i, count);
  }
}
