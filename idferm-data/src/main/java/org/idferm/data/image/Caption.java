package org.idferm.data.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Text below a picture. */
public final class Caption {

  private Caption() {}

  /**
   * Chooses font and colour. Java meets a system without fonts with errors of several kinds when
   * text is first measured.
   *
   * @param g what to draw with
   * @param fontSize height of the letters
   * @return whether there is a font
   */
  public static boolean prepare(Graphics2D g, int fontSize) {
    try {
      g.setColor(Color.BLACK);
      g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, fontSize));
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      return g.getFontMetrics().stringWidth("x") > 0;
    } catch (RuntimeException | InternalError | LinkageError e) {
      return false;
    }
  }

  /**
   * Draws a caption in the middle of a width, cut off if it is longer.
   *
   * @param g prepared, with a font
   * @param text one line
   * @param x left edge
   * @param y upper edge
   * @param width how much room there is
   */
  public static void draw(Graphics2D g, String text, int x, int y, int width) {
    FontMetrics metrics = g.getFontMetrics();
    String shown = text;
    while (metrics.stringWidth(shown) > width && shown.length() > 1) {
      shown = shown.substring(0, shown.length() - 1);
    }
    g.drawString(shown, x + (width - metrics.stringWidth(shown)) / 2, y + g.getFont().getSize());
  }
}
