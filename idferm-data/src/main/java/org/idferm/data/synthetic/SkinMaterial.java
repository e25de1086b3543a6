package org.idferm.data.synthetic;

/** The skin of the face with all that is on it: blotches, spots, brows, lips, lines, beard. */
final class SkinMaterial {

  private final SkinLook skin;
  private final ValueNoise noise;
  private final BrowPaint brows;
  private final LipPaint lips;
  private final WrinklePaint wrinkles;
  private final BeardPaint beard;
  private final NoseShape nose;
  private final EyeShape eyes;
  private final double[] moles;

  SkinMaterial(SyntheticIdentity person, Activations face) {
    this.skin = person.skin();
    this.noise = new ValueNoise(person.textureSeed());
    this.brows = new BrowPaint(person, noise);
    this.lips = new LipPaint(person);
    this.wrinkles = new WrinklePaint(person, face);
    this.beard = new BeardPaint(person, noise);
    this.nose = person.nose();
    this.eyes = person.eyes();
    this.moles = moles(person);
  }

  private static double[] moles(SyntheticIdentity person) {
    Draw d = Draw.of(person.textureSeed(), 2);
    double[] places = new double[3 * person.skin().moles()];
    for (int i = 0; i < places.length; i += 3) {
      places[i] = d.uniform(-5.5, 5.5);
      places[i + 1] = d.uniform(-9.5, -1.5);
      places[i + 2] = d.uniform(0.12, 0.3);
    }
    return places;
  }

  /** Reflected share of the light at a place of the neutral face, in a direction round the head. */
  double albedo(double u, double v, double phi) {
    if (Math.abs(phi) > 1.45) {
      return bare(u, v);
    }
    double albedo = bare(u, v) * spots(u, v);
    albedo *= wrinkles.factor(u, v) * nostrils(u, v) * lids(u, v);
    albedo = beard.over(albedo, u, v, Numbers.smoothStep(1.44, 1.3, Math.abs(phi)));
    albedo = lips.over(albedo, u, v);
    return brows.over(albedo, u, v);
  }

  /** The skin without anything on it; for ears and neck too. */
  double bare(double u, double v) {
    double blotches = noise.at(u * 0.35, v * 0.35) + 0.5 * noise.at(u * 1.1 + 40, v * 1.1);
    return skin.albedo() * (1 + skin.mottling() * blotches);
  }

  private double spots(double u, double v) {
    double factor = 1;
    if (skin.freckles() > 0) {
      double here = Numbers.bump(Math.abs(u) / 5.5, (v + 2) / 4);
      double fleck = noise.at(u * 4.6 + 90, v * 4.6);
      factor -= 0.45 * skin.freckles() * here * Numbers.smoothStep(0.25, 0.6, fleck);
    }
    for (int i = 0; i < moles.length; i += 3) {
      double radius = moles[i + 2];
      factor -= 0.75 * Numbers.bump((u - moles[i]) / radius, (v - moles[i + 1]) / radius);
    }
    return Math.max(0.15, factor);
  }

  private double nostrils(double u, double v) {
    double side = Math.abs(u);
    double x = (side - 0.52 * nose.halfWidth()) / 0.55;
    double y = (v - nose.base() - 0.12) / 0.42;
    double wing = Math.abs(Math.hypot(side - nose.halfWidth() + 0.5, v - nose.base() - 0.5) - 0.62);
    double outside = Numbers.smoothStep(-0.3, 0.2, side - nose.halfWidth() + 0.4);
    return (1 - 0.85 * Numbers.bump(x, y)) * (1 - 0.35 * outside * Numbers.line(wing, 0.16));
  }

  /** The crease above, the lashes on and the bags below the lids. */
  private double lids(double u, double v) {
    double s = (Math.abs(u) - eyes.distance()) / eyes.halfWidth();
    if (Math.abs(s) > 1.25 || v > 1.5 || v < -2.2) {
      return 1;
    }
    double within = Numbers.smoothStep(1.2, 0.9, Math.abs(s));
    double arc = 1 - 0.6 * s * s;
    double crease = 0.5 * eyes.fold() * Numbers.line(v - 0.75 * arc, 0.16);
    double lashes = v >= 0 ? 0.85 * Numbers.line(v, 0.2) : 0.4 * Numbers.line(v, 0.14);
    double bag = v < 0 ? 0.3 * eyes.bags() * Numbers.line(v + 0.95 * arc, 0.3) : 0;
    return 1 - within * Math.min(0.9, crease + lashes + bag);
  }
}
