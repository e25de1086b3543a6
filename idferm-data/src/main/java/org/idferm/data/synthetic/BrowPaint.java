package org.idferm.data.synthetic;

/** Draws the eyebrows. */
final class BrowPaint {

  private final BrowShape brows;
  private final double hair;
  private final ValueNoise noise;

  BrowPaint(SyntheticIdentity person, ValueNoise noise) {
    this.brows = person.brows();
    this.hair = Math.min(0.12, 0.5 * person.hair().albedo());
    this.noise = noise;
  }

  double over(double albedo, double u, double v) {
    double side = Math.abs(u);
    double away = Math.abs(v - brows.centre(side));
    if (away > 1.2) {
      return albedo;
    }
    double half = brows.half(side);
    if (half <= 0) {
      return albedo;
    }
    double strands = 0.12 * noise.at(u * 4.5 + v * 2, v * 3);
    double cover = Numbers.smoothStep(half + 0.18, half - 0.12, away + strands);
    return Numbers.mix(albedo, hair, cover * brows.density());
  }
}
