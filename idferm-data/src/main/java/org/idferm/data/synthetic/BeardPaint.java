package org.idferm.data.synthetic;

/** Draws stubble, moustache and beard. */
final class BeardPaint {

  private final SkinLook skin;
  private final MouthShape mouth;
  private final NoseShape nose;
  private final double hair;
  private final ValueNoise noise;

  BeardPaint(SyntheticIdentity person, ValueNoise noise) {
    this.skin = person.skin();
    this.mouth = person.mouth();
    this.nose = person.nose();
    this.hair = Math.min(0.2, 0.7 * person.hair().albedo());
    this.noise = noise;
  }

  /** Covers {@code share}, 0 to 1, of what the beard would cover on the front of the face. */
  double over(double albedo, double u, double v, double share) {
    if (skin.stubble() == 0 || v > nose.base() + 1) {
      return albedo;
    }
    double side = Math.abs(u);
    double cheeks = Math.min(nose.base() - 3.4 + 0.14 * side * side, nose.base() - 0.2);
    double low = share * Numbers.smoothStep(cheeks + 0.8, cheeks - 0.8, v);
    double lip = upperLip(side, v);
    double grain = 0.25 * noise.at(u * 5, v * 5);
    double region = Math.max(low, lip);
    double dark = albedo * (1 - skin.stubble() * 0.4 * Math.max(0, region + grain * region));
    double moustache = skin.moustache() * Numbers.smoothStep(0.3, 0.7, lip + 0.5 * grain * lip);
    double beard = skin.beard() * Numbers.smoothStep(0.3, 0.8, low + grain);
    return Numbers.mix(dark, hair, Math.max(moustache, beard));
  }

  /**
   * Where a moustache grows, 0 to 1: from the nose to the lip and past the corners of the mouth.
   */
  private double upperLip(double side, double v) {
    double droop = 0.16 * side * side;
    double above = Numbers.smoothStep(nose.base() + 0.1, nose.base() - 0.45, v + droop * 0.9);
    double lowest = mouth.line() + 0.5 * mouth.upper() - droop;
    double below = Numbers.smoothStep(lowest - 0.25, lowest + 0.2, v);
    double ends = Numbers.smoothStep(mouth.halfWidth() + 0.7, mouth.halfWidth() - 0.2, side);
    return above * below * ends;
  }
}
