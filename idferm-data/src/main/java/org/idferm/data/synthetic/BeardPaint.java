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
    double cheeks = nose.base() - 3.4 + 0.14 * side * side;
    double low = share * Numbers.smoothStep(cheeks + 0.8, cheeks - 0.8, v);
    double lip =
        Numbers.bump(side / 3.4, (v - (nose.base() + mouth.line() + mouth.upper()) / 2) / 1.15);
    double grain = 0.25 * noise.at(u * 5, v * 5);
    double region = Math.max(low, Math.min(1, 1.5 * lip));
    double dark = albedo * (1 - skin.stubble() * 0.4 * Math.max(0, region + grain * region));
    double moustache = skin.moustache() * Numbers.smoothStep(0.1, 0.4, lip + 0.2 * grain);
    double beard = skin.beard() * Numbers.smoothStep(0.3, 0.8, low + grain);
    return Numbers.mix(dark, hair, Math.max(moustache, beard));
  }
}
