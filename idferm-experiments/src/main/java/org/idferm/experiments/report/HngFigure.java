package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.idferm.experiments.result.HngCurvePoint;
import org.knowm.xchart.XYChart;

/** The generator's losses over training steps, means over folds, on a logarithmic axis. */
final class HngFigure {

  private static final int WIDTH = 2 * Charts.WIDTH;

  private record Loss(String name, ToDoubleFunction<HngCurvePoint> value) {}

  private static final List<Loss> LOSSES =
      List.of(
          new Loss("perceptual (1)", HngCurvePoint::feat),
          new Loss("identity (6)", HngCurvePoint::id),
          new Loss("pixel (7)", HngCurvePoint::pix),
          new Loss("symmetry (2, 3)", HngCurvePoint::sym),
          new Loss("adversarial (5)", HngCurvePoint::adv),
          new Loss("discriminator (4)", HngCurvePoint::dis));

  private HngFigure() {}

  /**
   * The figure, or nothing if there are no points.
   *
   * @param variant which generator; empty if there is but one
   */
  static Optional<Figure> of(String variant, List<HngCurvePoint> points) {
    boolean only = variant.isEmpty();
    String title = "Losses of the generator" + (only ? "" : ": " + variant);
    XYChart chart = Charts.chart(WIDTH, title, "training step", "loss");
    chart.getStyler().setYAxisLogarithmic(true);
    for (int i = 0; i < LOSSES.size(); i++) {
      Loss loss = LOSSES.get(i);
      List<HngCurvePoint> positive = new ArrayList<>(points);
      positive.removeIf(p -> !(loss.value().applyAsDouble(p) > 0)); // no logarithm
      Curve mean = Curve.mean(positive, HngCurvePoint::step, loss.value());
      if (!mean.isEmpty()) {
        Charts.addMain(chart, loss.name(), mean, Palette.series(i));
      }
    }
    return chart.getSeriesMap().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Charts.figure(
                "hng-losses" + (only ? "" : "-" + variant), title + ", over steps", chart));
  }
}
