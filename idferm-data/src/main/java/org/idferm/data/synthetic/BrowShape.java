package org.idferm.data.synthetic;

/**
 * The eyebrows. Lengths are in cm.
 *
 * @param height of the brow's middle above the eyes
 * @param inner distance of the inner end from the midline
 * @param outer distance of the outer end from the midline
 * @param arch how far the middle stands above the line between the ends
 * @param slope how much higher the outer end is than the inner
 * @param thickness at the thickest place
 * @param density how much of the skin the hair covers, 0 to 1
 */
public record BrowShape(
    double height,
    double inner,
    double outer,
    double arch,
    double slope,
    double thickness,
    double density) {

  static BrowShape draw(Draw d) {
    return new BrowShape(
        d.normal(2.35, 0.22),
        d.normal(1.25, 0.25),
        d.normal(5.0, 0.25),
        d.normal(0.35, 0.2),
        d.normal(0.0, 0.25),
        d.uniform(0.35, 1.0),
        d.uniform(0.55, 0.95));
  }

  /** Height of the brow's middle line at a distance from the midline, relaxed. */
  double centre(double fromMidline) {
    double t = along(fromMidline);
    return height + slope * (t - 0.5) + arch * (1 - 4 * (t - 0.6) * (t - 0.6)) - arch * 0.5;
  }

  /** Half the brow's thickness at a distance from the midline; 0 beyond its ends. */
  double half(double fromMidline) {
    double t = along(fromMidline);
    if (t <= 0 || t >= 1) {
      return 0;
    }
    return thickness / 2 * Math.min(1, Math.sqrt(t * 6)) * Math.sqrt(1 - t * t);
  }

  private double along(double fromMidline) {
    return (fromMidline - inner) / (outer - inner);
  }
}
