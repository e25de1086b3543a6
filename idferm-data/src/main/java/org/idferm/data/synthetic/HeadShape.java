package org.idferm.data.synthetic;

/**
 * The bony shape of a head. Lengths are in cm.
 *
 * @param width factor on all widths, about 0.9 to 1.1
 * @param top height of the crown above the eyes
 * @param chin height of the chin's lowest point, negative: below the eyes
 * @param jaw factor on the width at the mouth's height
 * @param chinWidth factor on the width near the chin
 * @param chinForward how far the chin stands out
 * @param squareness exponent of the head's horizontal section, 2 is an ellipse
 * @param cheekbones how far the cheekbones stand out
 * @param cheeks fullness of the lower cheeks; negative is hollow
 * @param browRidge how far the brow ridge stands out
 */
public record HeadShape(
    double width,
    double top,
    double chin,
    double jaw,
    double chinWidth,
    double chinForward,
    double squareness,
    double cheekbones,
    double cheeks,
    double browRidge) {

  static HeadShape draw(Draw d) {
    return new HeadShape(
        d.normal(1.0, 0.05),
        d.normal(12.0, 0.4),
        d.normal(-11.3, 0.55),
        d.normal(1.0, 0.09),
        d.normal(1.0, 0.15),
        d.normal(0.45, 0.25),
        d.uniform(2.1, 2.6),
        d.normal(0.35, 0.2),
        d.normal(0.0, 0.35),
        d.normal(0.3, 0.18));
  }
}
