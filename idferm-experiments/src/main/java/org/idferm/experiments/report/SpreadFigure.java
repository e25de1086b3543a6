package org.idferm.experiments.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;
import org.idferm.experiments.comparison.FoldOutcome;
import org.idferm.experiments.comparison.MethodRow;
import org.idferm.experiments.result.Accuracy;

/**
 * Accuracies: a line for each method, a dot for every fold and seed, mean and deviation in front.
 */
final class SpreadFigure {

  private static final int WIDTH = 640;
  private static final int LEFT = 150;
  private static final int RIGHT = 24;
  private static final int TOP = 40;
  private static final int ROW = 30;
  private static final int BOTTOM = 44;
  private static final int BELOW = 9;
  private static final double TENTH = 0.1;

  private final List<MethodRow> rows;
  private final double least;

  private SpreadFigure(List<MethodRow> rows) {
    this.rows = rows;
    double smallest =
        rows.stream()
            .flatMap(row -> row.outcomes().stream())
            .mapToDouble(FoldOutcome::accuracy)
            .min()
            .orElse(0);
    this.least = Math.max(0, Math.min(9, Math.floor(smallest / TENTH))) * TENTH;
  }

  static Figure of(List<MethodRow> rows) {
    return new Figure(
        "accuracy-spread",
        "Accuracy of every method: folds and seeds, mean and standard deviation",
        WIDTH,
        TOP + ROW * rows.size() + BOTTOM,
        new SpreadFigure(rows)::draw);
  }

  private void draw(Graphics2D g) {
    g.setColor(Palette.INK);
    g.setFont(Palette.bold(13));
    g.drawString("Accuracy over folds and seeds", LEFT, 20);
    drawAxis(g);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(g, rows.get(i), i, TOP + ROW * i + ROW / 2);
    }
  }

  private void drawAxis(Graphics2D g) {
    int bottom = TOP + ROW * rows.size();
    int tenths = (int) Math.round((1 - least) / TENTH);
    for (int i = 0; i <= tenths; i++) {
      double share = least + i * TENTH;
      double x = x(share);
      g.setColor(Palette.GRID);
      g.setStroke(new BasicStroke(0.8f));
      g.draw(new Line2D.Double(x, TOP, x, bottom));
      g.setColor(Palette.FAINT);
      g.setFont(Palette.font(10));
      String text = String.format(Locale.ROOT, "%.0f", 100 * share);
      g.drawString(text, (float) x - g.getFontMetrics().stringWidth(text) / 2f, bottom + 14);
    }
    g.setFont(Palette.font(11));
    g.setColor(Palette.INK);
    g.drawString("accuracy, %", LEFT, bottom + 32);
  }

  private void drawRow(Graphics2D g, MethodRow row, int index, int y) {
    g.setFont(Palette.font(11));
    g.setColor(Palette.INK);
    g.drawString(row.method(), LEFT - 10 - g.getFontMetrics().stringWidth(row.method()), y + 4);
    g.setColor(Palette.faint(Palette.series(index)));
    row.outcomes().forEach(o -> dot(g, x(o.accuracy()), y + BELOW, 3));
    Accuracy accuracy = row.accuracy();
    g.setColor(Palette.series(index));
    g.setStroke(new BasicStroke(2));
    g.draw(
        new Line2D.Double(
            x(Math.max(least, accuracy.mean() - accuracy.sd())),
            y,
            x(Math.min(1, accuracy.mean() + accuracy.sd())),
            y));
    dot(g, x(accuracy.mean()), y, 5);
  }

  private static void dot(Graphics2D g, double x, double y, double radius) {
    g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private double x(double share) {
    return LEFT + (share - least) / (1 - least) * (WIDTH - LEFT - RIGHT);
  }
}
