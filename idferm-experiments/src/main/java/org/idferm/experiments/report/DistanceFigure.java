package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** Histograms of distances between made faces and their inputs, one line a variant. */
final class DistanceFigure {

  private static final int WIDTH = 640;
  private static final int BINS = 40;

  private DistanceFigure() {}

  /**
   * Draws the histograms.
   *
   * @param judge who measured the distances
   * @param threshold where two faces begin to be different people
   * @param distances by variant
   */
  static Figure of(String judge, double threshold, Map<String, double[]> distances) {
    XYChart chart =
        Charts.chart(
            WIDTH, "Distance of made faces from their inputs", "distance, " + judge, "share");
    double largest =
        distances.values().stream().flatMapToDouble(Arrays::stream).max().orElse(threshold);
    double end = Math.max(largest, threshold) * 1.05;
    double highest = 0;
    int i = 0;
    for (Map.Entry<String, double[]> variant : distances.entrySet()) {
      Curve curve = histogram(variant.getValue(), end);
      highest = Math.max(highest, curve.y().stream().mapToDouble(y -> y).max().orElse(0));
      Charts.addMain(chart, variant.getKey(), curve, Palette.series(i));
      i++;
    }
    Charts.addFaint(
        chart,
        "threshold",
        new Curve(List.of(threshold, threshold), List.of(0.0, highest)),
        Palette.INK);
    return Charts.figure(
        "distances", "Histogram of distances between made faces and inputs", chart);
  }

  private static Curve histogram(double[] values, double end) {
    double[] counts = new double[BINS];
    for (double value : values) {
      counts[Math.min(BINS - 1, (int) (value / end * BINS))]++;
    }
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      x.add((bin + 0.5) * end / BINS);
      y.add(counts[bin] / Math.max(1, values.length));
    }
    return new Curve(x, y);
  }
}
