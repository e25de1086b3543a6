package org.idferm.experiments.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Landmarks;
import org.idferm.data.landmark.Points49;

/** Landmarks as dots: those that alignment uses in orange, the others in blue. */
public final class LandmarkDots {

  private static final double SIZE = 5;
  private static final Color USED = new Color(255, 90, 0);
  private static final Color UNUSED = new Color(0, 140, 255);
  private static final Set<Integer> USED_POINTS =
      Arrays.stream(Points49.indexes()).boxed().collect(Collectors.toSet());

  private LandmarkDots() {}

  /**
   * Draws all 68 points, in the middle of the pixels that they name.
   *
   * @param g what to draw with
   * @param points in pixels of an image
   * @param x the image's left edge
   * @param y the image's upper edge
   * @param scale how many pixels one of the image takes
   */
  public static void draw(Graphics2D g, Landmarks points, double x, double y, double scale) {
    IntStream.range(0, Landmarks.POINTS).forEach(i -> draw(g, points, i, x, y, scale));
  }

  /** As {@link #draw}, but only the points that alignment uses. */
  static void drawUsed(Graphics2D g, Landmarks points, double x, double y, double scale) {
    USED_POINTS.forEach(i -> draw(g, points, i, x, y, scale));
  }

  private static void draw(
      Graphics2D g, Landmarks points, int i, double x, double y, double scale) {
    g.setColor(USED_POINTS.contains(i) ? USED : UNUSED);
    double centreX = x + (points.x(i) + 0.5) * scale;
    double centreY = y + (points.y(i) + 0.5) * scale;
    g.fill(new Ellipse2D.Double(centreX - SIZE / 2, centreY - SIZE / 2, SIZE, SIZE));
  }
}
