package org.idferm.experiments.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Line and point charts in the report's style. */
final class Charts {

  static final int WIDTH = 462;
  static final int HEIGHT = 300;

  private static final int MARKER = 7;

  /** The share of the axes that points reach, so that none lies on the edge. */
  private static final double SCATTER_CONTENT = 0.9;

  private static final List<Marker> SHAPES =
      List.of(SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND, SeriesMarkers.SQUARE);
  private static final float THIN = 0.8f;
  private static final float THICK = 2.2f;

  private Charts() {}

  static XYChart chart(int width, String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    XYStyler style = chart.getStyler();
    style.setChartBackgroundColor(Palette.PAPER);
    style.setPlotBackgroundColor(Palette.PAPER);
    style.setPlotBorderVisible(false);
    style.setPlotGridLinesColor(Palette.GRID);
    style.setPlotGridLinesStroke(new BasicStroke(0.8f));
    style.setPlotGridVerticalLinesVisible(false);
    style.setChartFontColor(Palette.INK);
    style.setChartTitleFont(Palette.bold(13));
    style.setChartTitleBoxVisible(false);
    style.setAxisTitleFont(Palette.font(11));
    style.setAxisTickLabelsFont(Palette.font(10));
    style.setAxisTickLabelsColor(Palette.FAINT);
    style.setAxisTickMarksColor(Palette.GRID);
    style.setLegendFont(Palette.font(11));
    style.setLegendBorderColor(Palette.PAPER);
    style.setLegendBackgroundColor(Palette.PAPER);
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setLegendLayout(LegendLayout.Horizontal);
    style.setLocale(Locale.ROOT);
    return chart;
  }

  /** Adds the line that counts, with a legend entry. */
  static void addMain(XYChart chart, String name, Curve curve, Color color) {
    add(chart, name, curve, color, THICK);
  }

  /** Adds a line for the background, without a legend entry. */
  static void addFaint(XYChart chart, String name, Curve curve, Color color) {
    if (!curve.isEmpty()) {
      add(chart, name, curve, Palette.faint(color), THIN).setShowInLegend(false);
    }
  }

  private static XYSeries add(XYChart chart, String name, Curve curve, Color color, float width) {
    XYSeries series = chart.addSeries(name, curve.x(), curve.y());
    series.setLineColor(color);
    series.setLineStyle(SeriesLines.SOLID);
    series.setLineWidth(width);
    series.setMarkerColor(color);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  /** A chart of points in the report's style, its legend on the right. */
  static XYChart scatter(int width, String title, String x, String y) {
    XYChart chart = chart(width, title, x, y);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setMarkerSize(MARKER);
    chart.getStyler().setPlotContentSize(SCATTER_CONTENT);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setLegendLayout(LegendLayout.Vertical);
    return chart;
  }

  /** Adds points; the shape is taken from a few, in turn. */
  static void addPoints(
      XYChart chart, String name, double[] x, double[] y, Color color, int shape) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarkerColor(color);
    series.setMarker(SHAPES.get(shape % SHAPES.size()));
  }

  static Figure figure(String name, String alt, XYChart chart) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    return new Figure(name, alt, width, height, g -> chart.paint(g, width, height));
  }
}
