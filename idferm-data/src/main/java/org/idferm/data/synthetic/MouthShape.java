package org.idferm.data.synthetic;

/**
 * The mouth. Lengths are in cm.
 *
 * @param line height of the line between the closed lips; negative
 * @param halfWidth distance of the corners from the midline
 * @param upper thickness of the upper lip
 * @param lower thickness of the lower lip
 * @param bow depth of the cupid's bow, a share of the upper lip's thickness
 * @param tilt height of the corners above the middle of the line
 * @param tone grey of the lips as a factor on the skin's
 */
public record MouthShape(
    double line,
    double halfWidth,
    double upper,
    double lower,
    double bow,
    double tilt,
    double tone) {

  static MouthShape draw(Draw d, NoseShape nose) {
    return new MouthShape(
        nose.base() - d.normal(2.1, 0.22),
        d.normal(2.5, 0.22),
        d.uniform(0.4, 0.95),
        d.uniform(0.55, 1.15),
        d.uniform(0.0, 0.4),
        d.normal(0.0, 0.12),
        d.uniform(0.5, 0.8));
  }

  /** Height of the upper lip's upper edge at a distance from the midline; the line at the ends. */
  double upperEdge(double fromMidline) {
    double s = fromMidline / halfWidth;
    if (s >= 1) {
      return line;
    }
    double shape = Math.pow(1 - s * s, 0.8) * (1 + 0.25 * s);
    return line + upper * (shape - bow * Numbers.line(s, 0.22));
  }

  /** Height of the lower lip's lower edge at a distance from the midline; the line at the ends. */
  double lowerEdge(double fromMidline) {
    double s = fromMidline / halfWidth;
    return s >= 1 ? line : line - lower * Math.pow(1 - s * s, 0.75);
  }
}
