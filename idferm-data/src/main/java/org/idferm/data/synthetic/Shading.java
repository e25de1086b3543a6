package org.idferm.data.synthetic;

/** Paints and lights the samples of one rasterised mesh. */
final class Shading {

  private final SyntheticIdentity person;
  private final Mesh mesh;
  private final Rasterizer raster;
  private final SkinMaterial skin;
  private final EyeMaterial eye;
  private final MouthMaterial mouth;
  private final HairMaterial hair;
  private final HairCoverage coverage;
  private final Lamp lamp;
  private final float[] at = new float[Mesh.STRIDE];

  Shading(
      SyntheticIdentity person,
      Activations face,
      double jawDrop,
      HairCoverage coverage,
      Lighting light,
      Mesh mesh,
      Rasterizer raster) {
    this.person = person;
    this.mesh = mesh;
    this.raster = raster;
    this.skin = new SkinMaterial(person, face);
    this.eye = new EyeMaterial(person);
    this.mouth = new MouthMaterial(person, jawDrop);
    this.hair = new HairMaterial(person);
    this.coverage = coverage;
    this.lamp = new Lamp(light);
  }

  /** Linear light leaving a sample towards the camera; the sample must show a triangle. */
  double radiance(int sample) {
    int triangle = raster.triangle(sample);
    interpolate(sample, triangle);
    double a = at[Mesh.COORDINATES];
    double b = at[Mesh.COORDINATES + 1];
    double c = at[Mesh.COORDINATES + 2];
    return switch (mesh.zone(triangle)) {
      case HEAD -> head(a, b, c);
      case EYE -> lit(eye.albedo(a, b, c), 0) + lamp.strength() * eye.catchlight(a, b);
      case MOUTH -> lit(mouth.albedo(a, b, c), 0);
      case EAR -> lit(skin.bare(a, b) * (0.8 + 0.2 * Math.abs(c)), 0);
      case NECK -> lit(0.95 * skin.bare(a, b), 0);
      case HAIR -> lit(hair.albedo(c, b), 0.02);
      case CLOTHES -> lit(person.clothes(), 0);
      case GLASSES -> lit(0.015, 0.04);
      case SCARF -> lit(0.22 + 0.1 * Math.sin(2.4 * b) + 0.04 * Math.sin(30 * c), 0);
      case HAND -> lit(skin.bare(a + 60, b), 0.02);
      case STRANDS -> lit(hair.albedo(c, b), 0.02);
    };
  }

  private double head(double u, double v, double phi) {
    double above = coverage.above(phi, v);
    double hairy = Numbers.smoothStep(-0.15, 0.25, above);
    double albedo = 0;
    if (hairy < 1) {
      albedo = skin.albedo(u, v, phi);
    }
    if (hairy > 0) {
      albedo = Numbers.mix(albedo, hair.albedo(phi, v), hairy);
    }
    return lit(albedo, Numbers.mix(person.skin().shine(), 0.03, hairy));
  }

  private double lit(double albedo, double shine) {
    return lamp.light(
        at[Mesh.NORMAL],
        at[Mesh.NORMAL + 1],
        at[Mesh.NORMAL + 2],
        albedo,
        at[Mesh.OPENNESS],
        shine);
  }

  private void interpolate(int sample, int triangle) {
    float wb = raster.weightB(sample);
    float wc = raster.weightC(sample);
    float wa = 1 - wb - wc;
    int a = mesh.corner(triangle, 0);
    int b = mesh.corner(triangle, 1);
    int c = mesh.corner(triangle, 2);
    for (int i = Mesh.NORMAL; i < Mesh.STRIDE; i++) {
      at[i] = wa * mesh.get(a, i) + wb * mesh.get(b, i) + wc * mesh.get(c, i);
    }
  }
}
