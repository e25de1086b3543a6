package org.idferm.experiments.report;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.ImageEncoder;

/** A grid of faces: a face a column, what was made of it below. */
final class FacesFigure {

  /** Its name among a report's figures. */
  static final String NAME = "faces";

  private static final int COLUMNS = 8;
  private static final int FACE = 102;
  private static final int GAP = 4;
  private static final int LEFT = 104;
  private static final int CAPTION = 24;

  private FacesFigure() {}

  static Figure of(String alt, List<FaceColumn> faces) {
    int columns = Math.min(COLUMNS, faces.size());
    int bands = (faces.size() + COLUMNS - 1) / COLUMNS;
    return new Figure(
        NAME,
        alt,
        LEFT + columns * (FACE + GAP),
        bands * band(faces.get(0)),
        Figure.Kind.PHOTOGRAPHS,
        g -> draw(g, faces));
  }

  private static int band(FaceColumn column) {
    return column.images().size() * (FACE + GAP) + CAPTION + 8;
  }

  private static void draw(Graphics2D g, List<FaceColumn> faces) {
    for (int i = 0; i < faces.size(); i++) {
      FaceColumn face = faces.get(i);
      int x = LEFT + i % COLUMNS * (FACE + GAP);
      int y = i / COLUMNS * band(face);
      if (i % COLUMNS == 0) {
        drawRowNames(g, new ArrayList<>(face.images().keySet()), y);
      }
      int row = 0;
      for (GrayImage image : face.images().values()) {
        g.drawImage(ImageEncoder.toBuffered(image), x, y + row * (FACE + GAP), FACE, FACE, null);
        row++;
      }
      g.setFont(Palette.font(10));
      g.setColor(Palette.FAINT);
      int width = g.getFontMetrics().stringWidth(face.caption());
      g.drawString(face.caption(), x + (FACE - width) / 2, y + row * (FACE + GAP) + 10);
    }
  }

  private static void drawRowNames(Graphics2D g, List<String> names, int y) {
    g.setFont(Palette.font(12));
    g.setColor(Palette.INK);
    for (int row = 0; row < names.size(); row++) {
      int width = g.getFontMetrics().stringWidth(names.get(row));
      g.drawString(names.get(row), LEFT - 8 - width, y + row * (FACE + GAP) + FACE / 2 + 4);
    }
  }
}
