package org.idferm.experiments.classification;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.idferm.core.face.Expression;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.image.Caption;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.preprocess.Photo;
import org.idferm.experiments.inspection.LandmarkDots;
import org.idferm.rml.ExpressionScores;

/** A photograph with its face's box and landmarks, and the probabilities as bars beside it. */
public final class ScorePicture {

  /** Width and height that the photograph may take. */
  private static final int PHOTO = 480;

  private static final int GAP = 12;
  private static final int FONT_SIZE = 14;
  private static final int ROW = 28;
  private static final int LABEL = 84;
  private static final int BAR = 160;
  private static final int PERCENT = 60;
  private static final Color BOX = new Color(255, 210, 0);
  private static final Color BEST = new Color(0x0072b2);
  private static final Color OTHER = new Color(0xb0c4d4);

  private final Graphics2D g;
  private final boolean captions;

  private ScorePicture(Graphics2D g) {
    this.g = g;
    this.captions = Caption.prepare(g, FONT_SIZE);
  }

  /**
   * Draws a picture.
   *
   * @param photo the photograph
   * @param scores of its face
   * @return a white image with both
   */
  public static BufferedImage draw(Photo photo, ExpressionScores scores) {
    int longer = Math.max(photo.image().width(), photo.image().height());
    double scale = (double) PHOTO / longer;
    int width = (int) Math.max(1, Math.round(photo.image().width() * scale));
    int height = (int) Math.max(1, Math.round(photo.image().height() * scale));
    int rows = scores.classes().size() * ROW;
    BufferedImage picture =
        new BufferedImage(
            width + LABEL + BAR + PERCENT + 4 * GAP,
            Math.max(height, rows) + 2 * GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      ScorePicture drawing = new ScorePicture(g);
      g.drawImage(ImageEncoder.toBuffered(photo.image()), GAP, GAP, width, height, null);
      drawing.face(photo, scale);
      drawing.bars(scores, width + 2 * GAP);
    } finally {
      g.dispose();
    }
    return picture;
  }

  private void face(Photo photo, double scale) {
    FaceBox box = FaceBox.around(photo.landmarks());
    g.setColor(BOX);
    g.setStroke(new BasicStroke(2));
    g.draw(
        new Rectangle2D.Double(
            GAP + box.left() * scale,
            GAP + box.top() * scale,
            box.side() * scale,
            box.side() * scale));
    LandmarkDots.draw(g, photo.landmarks(), GAP, GAP, scale);
  }

  private void bars(ExpressionScores scores, int left) {
    int top = GAP;
    for (Expression expression : scores.classes()) {
      float probability = scores.of(expression);
      g.setColor(expression == scores.best() ? BEST : OTHER);
      g.fill(
          new Rectangle2D.Double(
              left + LABEL + GAP, top + 4, Math.max(1, BAR * probability), ROW - 8));
      if (captions) {
        g.setColor(Color.BLACK);
        Caption.draw(g, expression.label(), left, top + 4, LABEL);
        String percent = String.format(Locale.ROOT, "%.1f %%", 100 * probability);
        Caption.draw(g, percent, left + LABEL + GAP + BAR, top + 4, PERCENT);
      }
      top += ROW;
    }
  }
}
