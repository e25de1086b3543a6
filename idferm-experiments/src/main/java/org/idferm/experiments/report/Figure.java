package org.idferm.experiments.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.idferm.data.image.ImageEncoder;

/**
 * A picture of the report.
 *
 * @param name the files' name, without its ending
 * @param alt what a reader who cannot see it is told
 * @param width on the page, in CSS pixels
 * @param height on the page, in CSS pixels
 * @param kind of what it is made
 * @param drawing draws it, in units of CSS pixels, on white
 */
record Figure(
    String name, String alt, int width, int height, Kind kind, Consumer<Graphics2D> drawing) {

  /** Of what a picture is made. */
  enum Kind {
    /** Lines, areas and letters: sharp at any size as SVG. */
    DRAWING,
    /** Photographs: a page takes whichever format is smaller. */
    PHOTOGRAPHS
  }

  private static final int SCALE = 2;

  /** A picture of lines, areas and letters. */
  Figure(String name, String alt, int width, int height, Consumer<Graphics2D> drawing) {
    this(name, alt, width, height, Kind.DRAWING, drawing);
  }

  /** The same picture under another name. */
  Figure named(String other) {
    return new Figure(other, alt, width, height, kind, drawing);
  }

  /** Draws the picture with twice as many pixels as it takes on the page, and encodes it as PNG. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(SCALE, SCALE);
      paint(g);
    } finally {
      g.dispose();
    }
    return ImageEncoder.png(image);
  }

  /** Draws the picture as SVG. */
  byte[] svg() {
    return SvgDrawing.of(this);
  }

  /** Draws the picture, white paper first. */
  void paint(Graphics2D g) {
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
  }
}
