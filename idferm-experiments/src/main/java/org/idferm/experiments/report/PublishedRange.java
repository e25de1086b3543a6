package org.idferm.experiments.report;

import java.util.List;
import java.util.Optional;
import org.idferm.experiments.paper.PublishedValues;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The stretch of a key's values of which the paper says something, as a shaded band. */
record PublishedRange(PublishedValues.Range range) {

  static Optional<PublishedRange> of(String key) {
    return Optional.ofNullable(PublishedValues.paper().sweeps().get(key)).map(PublishedRange::new);
  }

  /** In words, for example {@code best from 0.95 to 1}. */
  String text() {
    return "%s from %s to %s".formatted(range.says(), number(range.from()), number(range.to()));
  }

  /**
   * Shades the band.
   *
   * @param chart a line chart
   * @param top where its y axis ends
   */
  void addTo(XYChart chart, double top) {
    XYSeries band =
        chart.addSeries(
            "published: " + text(), List.of(range.from(), range.to()), List.of(top, top));
    band.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
    band.setFillColor(Palette.GRID);
    band.setLineColor(Palette.GRID);
    band.setLineStyle(SeriesLines.NONE);
    band.setMarker(SeriesMarkers.NONE);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
