package org.idferm.data.synthetic;

/**
 * The nose. Lengths are in cm.
 *
 * @param base height of the base, where it meets the upper lip; negative
 * @param halfWidth distance of the wings from the midline
 * @param projection how far the tip stands out
 * @param bridge how far the bridge stands out between the eyes
 * @param bridgeWidth half the width of the bridge
 * @param tipWidth half the width of the tip
 * @param hump how far the middle of the ridge stands out of the straight line; negative is hollow
 */
public record NoseShape(
    double base,
    double halfWidth,
    double projection,
    double bridge,
    double bridgeWidth,
    double tipWidth,
    double hump) {

  static NoseShape draw(Draw d) {
    return new NoseShape(
        d.normal(-4.75, 0.35),
        d.normal(1.65, 0.22),
        d.normal(2.3, 0.35),
        d.normal(0.8, 0.25),
        d.normal(0.75, 0.12),
        d.normal(0.95, 0.13),
        d.normal(0.0, 0.18));
  }
}
