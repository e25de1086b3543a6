package org.idferm.experiments.report;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.idferm.experiments.result.SweepPointResult;
import org.idferm.experiments.result.SweepResults;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Accuracy against each swept key whose values are numbers. */
final class SweepFigures {

  /** Room above and below the lines, in percentage points. */
  private static final double MARGIN = 5;

  private SweepFigures() {}

  /** One figure a key, in the sweep's order. */
  static List<Figure> of(SweepResults results) {
    return results.sweep().keySet().stream().flatMap(key -> of(results, key).stream()).toList();
  }

  /** The figure of one key; none if it was not swept, or its values are no numbers. */
  static List<Figure> of(SweepResults results, String key) {
    List<Object> values = results.sweep().getOrDefault(key, List.of());
    boolean numbers = values.stream().allMatch(Number.class::isInstance);
    return values.size() > 1 && numbers ? List.of(figure(results, key)) : List.of();
  }

  private static Figure figure(SweepResults results, String key) {
    XYChart chart = Charts.chart(Charts.WIDTH, "Accuracy against " + key, key, "accuracy, %");
    DoubleSummaryStatistics accuracies =
        results.points().stream()
            .flatMap(p -> p.methods().values().stream())
            .mapToDouble(a -> 100 * a.mean())
            .summaryStatistics();
    double bottom = Math.max(0, accuracies.getMin() - MARGIN);
    double top = Math.min(100, accuracies.getMax() + MARGIN);
    chart.getStyler().setYAxisMin(bottom).setYAxisMax(top);
    PublishedRange.of(key).ifPresent(range -> range.addTo(chart, top));
    int colour = 0;
    for (Map.Entry<String, List<SweepPointResult>> line : lines(results, key).entrySet()) {
      for (String method : results.points().get(0).methods().keySet()) {
        Curve curve =
            Curve.mean(
                line.getValue(),
                p -> ((Number) p.settings().get(key)).doubleValue(),
                p -> 100 * p.methods().get(method).mean());
        String name = line.getKey().isEmpty() ? method : method + ", " + line.getKey();
        Charts.addMain(chart, name, curve, Palette.series(colour++));
        chart.getSeriesMap().get(name).setMarker(SeriesMarkers.CIRCLE);
      }
    }
    return Charts.figure("sweep-" + key, "Accuracy against " + key, chart);
  }

  /** The points, grouped by the other keys' values. */
  private static Map<String, List<SweepPointResult>> lines(SweepResults results, String key) {
    return results.points().stream()
        .collect(
            Collectors.groupingBy(
                p ->
                    p.settings().entrySet().stream()
                        .filter(e -> !e.getKey().equals(key))
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}
