package org.idferm.experiments.report;

import java.util.List;
import java.util.stream.IntStream;
import org.idferm.experiments.comparison.Projection;
import org.knowm.xchart.XYChart;

/** A projection twice: coloured by expression, with a legend, and by person, without. */
final class ProjectionFigures {

  private ProjectionFigures() {}

  static List<Figure> of(Projection projection) {
    return List.of(
        figure(projection, projection.expressions(), "expression", true),
        figure(projection, projection.people(), "person", false));
  }

  private static Figure figure(
      Projection projection, List<String> labels, String what, boolean legend) {
    String title = projection.method() + ", by " + what;
    XYChart chart = Charts.scatter(Charts.WIDTH, title, "", "");
    chart.getStyler().setAxisTicksVisible(false).setLegendVisible(legend);
    chart.getStyler().setPlotGridLinesVisible(false);
    List<String> names = labels.stream().distinct().sorted().toList();
    for (int k = 0; k < names.size(); k++) {
      String name = names.get(k);
      int[] own =
          IntStream.range(0, labels.size()).filter(i -> labels.get(i).equals(name)).toArray();
      Charts.addPoints(
          chart,
          name,
          IntStream.of(own).mapToDouble(i -> projection.points()[i][0]).toArray(),
          IntStream.of(own).mapToDouble(i -> projection.points()[i][1]).toArray(),
          Palette.hue(k, names.size()),
          k);
    }
    return Charts.figure(
        "projection-%s-%s".formatted(projection.method(), what),
        "FC2-2 of %d of %d test faces by t-SNE: %s"
            .formatted(labels.size(), projection.of(), title),
        chart);
  }
}
