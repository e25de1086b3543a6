package org.idferm.experiments.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.idferm.data.image.ImageEncoder;

/**
 * A picture of the report, drawn with twice as many pixels as it takes on the page.
 *
 * @param name the file's name, without its ending
 * @param alt what a reader who cannot see it is told
 * @param width on the page, in CSS pixels
 * @param height on the page, in CSS pixels
 * @param drawing draws it, in units of CSS pixels, on white
 */
record Figure(String name, String alt, int width, int height, Consumer<Graphics2D> drawing) {

  private static final int SCALE = 2;

  /** Draws the picture and encodes it as PNG. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(SCALE, SCALE);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      g.setColor(Palette.PAPER);
      g.fillRect(0, 0, width, height);
      drawing.accept(g);
    } finally {
      g.dispose();
    }
    return ImageEncoder.png(image);
  }
}
