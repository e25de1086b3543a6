package org.idferm.data.synthetic;

/** Which part of the head is covered with hair, and how thickly. */
final class HairCoverage {

  private final HairLook hair;
  private final ValueNoise noise;

  /** Below it no hair grows over the face. */
  private final double lowest;

  HairCoverage(SyntheticIdentity person) {
    this.hair = person.hair();
    this.lowest = hair.line() - 1.2 * hair.arch() - hair.ragged() - 0.8;
    this.noise = new ValueNoise(person.textureSeed() + 1);
  }

  /** How far a place lies above the hairline, cm; negative is bare skin. */
  double above(double phi, double v) {
    if (hair.style() == HairLook.Style.BALD || (v < lowest && Math.abs(phi) < 0.8)) {
      return -1;
    }
    double front = Numbers.smoothStep(1.2, 0.8, Math.abs(phi));
    double line = line(phi) + front * hair.ragged() * noise.at(phi * 14, 0.5);
    return v - line;
  }

  /** Thickness of the hair at a place, cm. */
  double thickness(double phi, double v) {
    return hair.volume() * Numbers.smoothStep(-0.2, 2.0, above(phi, v));
  }

  /** Height of the hairline: over the forehead, down before the ears, and round the nape. */
  private double line(double phi) {
    double side = Math.abs(phi);
    double across = 7.3 * Math.sin(Math.min(side, Math.PI / 2)) * Math.signum(phi);
    double peak = (across - hair.parting()) / 6;
    double temples = hair.style() == HairLook.Style.RECEDING ? 1.6 : -0.5;
    double forehead =
        hair.line()
            - hair.arch() * Math.min(1.2, peak * peak)
            + temples * Numbers.bump((Math.abs(across) - 4.5) / 3.2, 0);
    double sideburn = Numbers.mix(forehead, -1.2, Numbers.smoothStep(0.85, 1.32, side));
    return Numbers.mix(sideburn, -7, Numbers.smoothStep(1.65, 1.9, side));
  }
}
