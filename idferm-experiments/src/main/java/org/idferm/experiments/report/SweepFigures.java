package org.idferm.experiments.report;

import java.util.ArrayList;
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

  private SweepFigures() {}

  /** One figure a key, in the sweep's order. */
  static List<Figure> of(SweepResults results) {
    List<Figure> figures = new ArrayList<>();
    results
        .sweep()
        .forEach(
            (key, values) -> {
              if (values.size() > 1 && values.stream().allMatch(Number.class::isInstance)) {
                figures.add(figure(results, key));
              }
            });
    return figures;
  }

  private static Figure figure(SweepResults results, String key) {
    XYChart chart = Charts.chart(Charts.WIDTH, "Accuracy against " + key, key, "accuracy, %");
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
