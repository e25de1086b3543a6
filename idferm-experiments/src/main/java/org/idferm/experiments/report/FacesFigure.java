package org.idferm.experiments.report;

import java.awt.Graphics2D;
import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.ImageEncoder;

/** The grid of faces: input above generated above true neutral, a face a column. */
final class FacesFigure {

  private static final List<String> ROWS = List.of("input", "generated", "true neutral");
  private static final int COLUMNS = 8;
  private static final int FACE = 102;
  private static final int GAP = 4;
  private static final int LEFT = 84;
  private static final int CAPTION = 24;
  private static final int BAND = ROWS.size() * (FACE + GAP) + CAPTION + 8;

  private FacesFigure() {}

  static Figure of(List<FaceTriple> faces) {
    int columns = Math.min(COLUMNS, faces.size());
    int bands = (faces.size() + COLUMNS - 1) / COLUMNS;
    return new Figure(
        "faces",
        "Faces of test people: input, generated neutral face, true neutral face",
        LEFT + columns * (FACE + GAP),
        bands * BAND,
        g -> draw(g, faces));
  }

  private static void draw(Graphics2D g, List<FaceTriple> faces) {
    for (int i = 0; i < faces.size(); i++) {
      int x = LEFT + i % COLUMNS * (FACE + GAP);
      int y = i / COLUMNS * BAND;
      if (i % COLUMNS == 0) {
        drawRowNames(g, y);
      }
      FaceTriple face = faces.get(i);
      List<GrayImage> column = List.of(face.input(), face.generated(), face.target());
      for (int row = 0; row < column.size(); row++) {
        g.drawImage(
            ImageEncoder.toBuffered(column.get(row)), x, y + row * (FACE + GAP), FACE, FACE, null);
      }
      g.setFont(Palette.font(10));
      g.setColor(Palette.FAINT);
      int width = g.getFontMetrics().stringWidth(face.caption());
      g.drawString(face.caption(), x + (FACE - width) / 2, y + ROWS.size() * (FACE + GAP) + 10);
    }
  }

  private static void drawRowNames(Graphics2D g, int y) {
    g.setFont(Palette.font(12));
    g.setColor(Palette.INK);
    for (int row = 0; row < ROWS.size(); row++) {
      int width = g.getFontMetrics().stringWidth(ROWS.get(row));
      g.drawString(ROWS.get(row), LEFT - 8 - width, y + row * (FACE + GAP) + FACE / 2 + 4);
    }
  }
}
