package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.idferm.experiments.result.TrainingCurvePoint;
import org.knowm.xchart.XYChart;

/** Validation accuracy and training loss over epochs: methods' means, folds thin behind them. */
final class TrainingFigures {

  private TrainingFigures() {}

  /** The figures, or none if there are no points. */
  static List<Figure> of(List<TrainingCurvePoint> points) {
    List<Figure> figures = new ArrayList<>();
    XYChart accuracy = Charts.chart(Charts.WIDTH, "Validation accuracy", "epoch", "accuracy, %");
    accuracy.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
    if (fill(accuracy, points, p -> 100 * p.validationAccuracy())) {
      figures.add(
          Charts.figure("validation-accuracy", "Validation accuracy over epochs", accuracy));
    }
    XYChart loss = Charts.chart(Charts.WIDTH, "Training loss", "epoch", "loss");
    loss.getStyler().setYAxisMin(0.0);
    if (fill(loss, points, TrainingCurvePoint::trainLoss)) {
      figures.add(Charts.figure("training-loss", "Training loss over epochs", loss));
    }
    return figures;
  }

  private static boolean fill(
      XYChart chart, List<TrainingCurvePoint> points, ToDoubleFunction<TrainingCurvePoint> value) {
    Map<String, List<TrainingCurvePoint>> methods = Curve.group(points, TrainingCurvePoint::method);
    int colour = 0;
    for (Map.Entry<String, List<TrainingCurvePoint>> method : methods.entrySet()) {
      int series = colour++;
      Curve.group(method.getValue(), TrainingCurvePoint::fold)
          .forEach(
              (fold, ofFold) ->
                  Charts.addFaint(
                      chart,
                      method.getKey() + ", fold " + fold,
                      Curve.mean(ofFold, TrainingCurvePoint::epoch, value),
                      Palette.series(series)));
    }
    colour = 0;
    for (Map.Entry<String, List<TrainingCurvePoint>> method : methods.entrySet()) {
      Curve mean = Curve.mean(method.getValue(), TrainingCurvePoint::epoch, value);
      if (!mean.isEmpty()) {
        Charts.addMain(chart, method.getKey(), mean, Palette.series(colour));
      }
      colour++;
    }
    return !chart.getSeriesMap().isEmpty();
  }
}
