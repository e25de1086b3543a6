package org.idferm.data.synthetic;

/**
 * The eyes. Lengths are in cm.
 *
 * @param distance of either eye's centre from the midline
 * @param halfWidth half the width of the lid opening
 * @param upper height of the relaxed upper lid above the line between the corners
 * @param lower depth of the relaxed lower lid below that line
 * @param slant height of the outer corner above the eye's centre
 * @param depth how deep the eyes lie in their sockets
 * @param fold darkness of the upper lid's crease, 0 to 1
 * @param iris grey of the iris, linear light, 0 to 1
 * @param bags darkness under the eyes, 0 to 1
 */
public record EyeShape(
    double distance,
    double halfWidth,
    double upper,
    double lower,
    double slant,
    double depth,
    double fold,
    double iris,
    double bags) {

  static EyeShape draw(Draw d) {
    return new EyeShape(
        d.normal(3.2, 0.17),
        d.normal(1.6, 0.11),
        d.normal(0.55, 0.09),
        d.normal(0.34, 0.06),
        d.normal(0.08, 0.13),
        d.normal(0.65, 0.25),
        d.uniform(0, 1),
        d.chance(0.6) ? d.uniform(0.01, 0.04) : d.uniform(0.08, 0.2),
        d.uniform(0, 1));
  }
}
