package org.idferm.experiments.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.idferm.experiments.comparison.FeatureSpace;
import org.idferm.experiments.comparison.Measure;
import org.idferm.experiments.comparison.MethodRow;
import org.knowm.xchart.XYChart;

/** Methods' accuracies against what they cost: a point for each. */
final class ComparisonFigures {

  private static final int WIDTH = 560;

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
    for (int i = 0; i < rows.size(); i++) {
      MethodRow row = rows.get(i);
      double at = x.applyAsDouble(row);
      if (Double.isFinite(at)) {
        Charts.addPoints(
            chart,
            row.method(),
            new double[] {at},
            new double[] {100 * row.accuracy().mean()},
            Palette.series(i),
            i / Palette.SERIES_COUNT);
      }
    }
    return Charts.figure(name, title, chart);
  }
}
