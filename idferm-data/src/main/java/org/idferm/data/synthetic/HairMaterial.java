package org.idferm.data.synthetic;

/** Strands of hair. */
final class HairMaterial {

  private final double albedo;
  private final ValueNoise noise;

  HairMaterial(SyntheticIdentity person) {
    this.albedo = person.hair().albedo();
    this.noise = new ValueNoise(person.textureSeed() + 3);
  }

  /** Reflected share of the light, at a direction round the head and a height. */
  double albedo(double phi, double v) {
    double strands = noise.at(phi * 22, v * 0.35) + 0.6 * noise.at(phi * 55, v * 0.5 + 9);
    return albedo * (1 + 0.35 * strands);
  }
}
