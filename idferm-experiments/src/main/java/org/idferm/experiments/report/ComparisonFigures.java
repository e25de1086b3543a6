package org.idferm.experiments.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.idferm.experiments.comparison.FeatureSpace;
import org.idferm.experiments.comparison.Measure;
import org.idferm.experiments.comparison.MethodRow;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/** Methods' accuracies against what they cost: a point for each. */
final class ComparisonFigures {

  private static final int WIDTH = 560;
  private static final double MARGIN = 0.1;
  private static final String TICKS = "0.###";

  private ComparisonFigures() {}

  static Figure time(List<MethodRow> rows) {
    return points(
        "accuracy-time",
        "Accuracy against time to the best epoch",
        "training until the best epoch, s",
        rows,
        MethodRow::secondsToBest);
  }

  static Figure leakage(List<MethodRow> rows) {
    return points(
        "accuracy-leakage",
        "Accuracy against identity leakage",
        "identity leakage of FC2-2",
        rows,
        row -> row.mean(FeatureSpace.EXPRESSION_BRANCH, Measure.IDENTITY_LEAKAGE));
  }

  private static Figure points(
      String name, String title, String axis, List<MethodRow> rows, ToDoubleFunction<MethodRow> x) {
    XYChart chart = Charts.scatter(WIDTH, title, axis, "accuracy, %");
    DescriptiveStatistics across = new DescriptiveStatistics();
    DescriptiveStatistics up = new DescriptiveStatistics();
    for (int i = 0; i < rows.size(); i++) {
      MethodRow row = rows.get(i);
      double at = x.applyAsDouble(row);
      double accuracy = 100 * row.accuracy().mean();
      if (Double.isFinite(at)) {
        across.addValue(at);
        up.addValue(accuracy);
        Charts.addPoints(
            chart,
            row.method(),
            new double[] {at},
            new double[] {accuracy},
            Palette.series(i),
            i / Palette.SERIES_COUNT);
      }
    }
    if (across.getN() > 0) {
      XYStyler style = chart.getStyler();
      style
          .setXAxisMin(across.getMin() - margin(across))
          .setXAxisMax(across.getMax() + margin(across));
      style.setYAxisMin(up.getMin() - margin(up)).setYAxisMax(up.getMax() + margin(up));
      style.setXAxisDecimalPattern(TICKS).setYAxisDecimalPattern(TICKS);
    }
    return Charts.figure(name, title, chart);
  }

  /** Two points would lie in the corners otherwise, and points of one value have no axis at all. */
  private static double margin(DescriptiveStatistics values) {
    double span = values.getMax() - values.getMin();
    return Math.max(MARGIN * span, MARGIN * Math.abs(values.getMean()));
  }
}
