package org.idferm.experiments.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.Caption;
import org.idferm.data.image.ImageEncoder;

/**
 * The steps of preprocessing in one picture, small images enlarged so that their pixels can be
 * seen: the original at the left, the steps beside it, the ten inputs in two rows below.
 */
final class StagesPicture {

  private static final int ENLARGEMENT = 4;
  private static final int CELL = 64 * ENLARGEMENT;
  private static final int GAP = 8;
  private static final int FONT_SIZE = 13;
  private static final int STEP_X = CELL + GAP;
  private static final int STEP_Y = CELL + 20 + GAP;
  private static final int COLUMNS = 6;
  private static final int ROWS = 4;

  /** The original takes two columns and two rows. */
  private static final int FIRST_STEP_COLUMN = 2;

  private final Graphics2D g;
  private final boolean captions;

  private StagesPicture(Graphics2D g) {
    this.g = g;
    this.captions = Caption.prepare(g, FONT_SIZE);
  }

  /** Draws all steps of a face. */
  static BufferedImage draw(Stages stages) {
    BufferedImage picture =
        new BufferedImage(COLUMNS * STEP_X + GAP, ROWS * STEP_Y + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      new StagesPicture(g).drawAll(stages);
    } finally {
      g.dispose();
    }
    return picture;
  }

  private void drawAll(Stages stages) {
    drawOriginal(stages);
    drawSmall(stages.aligned(), "aligned, with the 49 landmarks", FIRST_STEP_COLUMN, 0);
    LandmarkDots.drawUsed(
        g, stages.alignedLandmarks(), left(FIRST_STEP_COLUMN), top(0), ENLARGEMENT);
    int cell = 1;
    for (Stages.Stage step : stages.steps()) {
      int perRow = COLUMNS - FIRST_STEP_COLUMN;
      drawSmall(step.image(), step.caption(), FIRST_STEP_COLUMN + cell % perRow, cell / perRow);
      cell++;
    }
    int perRow = stages.inputs().size() / 2;
    for (int i = 0; i < stages.inputs().size(); i++) {
      Stages.Stage input = stages.inputs().get(i);
      drawSmall(input.image(), input.caption(), i % perRow, 2 + i / perRow);
    }
  }

  private void drawOriginal(Stages stages) {
    GrayImage image = stages.original();
    int width = 2 * CELL + GAP;
    int height = STEP_Y + CELL;
    double scale = Math.min((double) width / image.width(), (double) height / image.height());
    int shownWidth = (int) Math.max(1, image.width() * scale);
    int shownHeight = (int) Math.max(1, image.height() * scale);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(ImageEncoder.toBuffered(image), left(0), top(0), shownWidth, shownHeight, null);
    LandmarkDots.draw(g, stages.landmarks(), left(0), top(0), scale);
    caption(
        "original, %d x %d, 68 landmarks; alignment uses the 49 orange ones"
            .formatted(image.width(), image.height()),
        left(0),
        top(0) + shownHeight,
        width);
  }

  private void drawSmall(GrayImage image, String caption, int column, int row) {
    int size = image.width() * ENLARGEMENT;
    int inset = (CELL - size) / 2;
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(
        ImageEncoder.toBuffered(image), left(column) + inset, top(row) + inset, size, size, null);
    caption(caption, left(column), top(row) + CELL, CELL);
  }

  private void caption(String text, int x, int y, int width) {
    if (captions) {
      g.setColor(Color.BLACK);
      Caption.draw(g, text, x, y + 2, width);
    }
  }

  private static int left(int column) {
    return GAP + column * STEP_X;
  }

  private static int top(int row) {
    return GAP + row * STEP_Y;
  }
}
