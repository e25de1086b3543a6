package org.idferm.experiments.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import org.idferm.experiments.result.MethodResult;

/** A confusion matrix: rows are true classes, cells their shares in colour, and counts. */
final class ConfusionFigure {

  private static final int CELL = 50;
  private static final int LEFT = 96;
  private static final int TOP = 54;
  private static final int MARGIN = 8;

  private final List<String> classes;
  private final List<List<Integer>> counts;
  private final String title;

  private ConfusionFigure(String title, List<String> classes, List<List<Integer>> counts) {
    this.title = title;
    this.classes = classes;
    this.counts = counts;
  }

  static Figure of(String method, List<String> classes, MethodResult result) {
    int size = CELL * classes.size();
    return new Figure(
        "confusion-" + method,
        "Confusion matrix of " + method + ": true classes in rows, predictions in columns",
        LEFT + size + MARGIN,
        TOP + size + MARGIN,
        new ConfusionFigure(method, classes, result.confusion())::draw);
  }

  private void draw(Graphics2D g) {
    g.setColor(Palette.INK);
    g.setFont(Palette.bold(13));
    g.drawString(title, MARGIN, 18);
    g.setColor(Palette.FAINT);
    g.setFont(Palette.font(10));
    right(g, "predicted \u2192", TOP - 22);
    right(g, "true \u2193", TOP - 8);
    for (int i = 0; i < classes.size(); i++) {
      drawLabels(g, i);
      int total = counts.get(i).stream().mapToInt(Integer::intValue).sum();
      for (int j = 0; j < classes.size(); j++) {
        drawCell(g, i, j, total);
      }
    }
  }

  private void drawLabels(Graphics2D g, int i) {
    g.setColor(Palette.INK);
    Font font = Palette.font(11);
    centred(g, font, classes.get(i), LEFT + i * CELL + CELL / 2, TOP - 8 - (i % 2 == 0 ? 0 : 14));
    right(g, classes.get(i), TOP + i * CELL + CELL / 2 + 4);
  }

  private void drawCell(Graphics2D g, int row, int column, int total) {
    int count = counts.get(row).get(column);
    double share = total == 0 ? 0 : (double) count / total;
    int x = LEFT + column * CELL;
    int y = TOP + row * CELL;
    g.setColor(Palette.shade(share));
    g.fillRect(x, y, CELL, CELL);
    g.setColor(Palette.GRID);
    g.drawRect(x, y, CELL, CELL);
    if (count > 0) {
      Color text = share > 0.5 ? Palette.PAPER : Palette.INK;
      g.setColor(text);
      String percent = String.format(Locale.ROOT, "%.0f %%", 100 * share);
      centred(g, Palette.font(12), percent, x + CELL / 2, y + CELL / 2 + 1);
      g.setColor(share > 0.5 ? Palette.GRID : Palette.FAINT);
      centred(g, Palette.font(9), Integer.toString(count), x + CELL / 2, y + CELL - 9);
    }
  }

  /** Writes into the column left of the matrix, flush right. */
  private static void right(Graphics2D g, String text, int y) {
    g.drawString(text, LEFT - 8 - g.getFontMetrics().stringWidth(text), y);
  }

  private static void centred(Graphics2D g, Font font, String text, int x, int y) {
    g.setFont(font);
    g.drawString(text, x - g.getFontMetrics().stringWidth(text) / 2, y);
  }
}
