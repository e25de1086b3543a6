package org.idferm.data.synthetic;

/** Lambert's law for one lamp, light from everywhere, and a soft highlight. */
final class Lamp {

  /** How far light reaches round the edge of its shadow, as it does in skin. */
  private static final double WRAP = 0.2;

  private final double x;
  private final double y;
  private final double z;
  private final double strength;
  private final double ambient;
  private final double halfX;
  private final double halfY;
  private final double halfZ;

  Lamp(Lighting light) {
    double azimuth = Math.toRadians(light.azimuth());
    double elevation = Math.toRadians(light.elevation());
    x = Math.sin(azimuth) * Math.cos(elevation);
    y = Math.sin(elevation);
    z = Math.cos(azimuth) * Math.cos(elevation);
    strength = light.strength();
    ambient = light.ambient();
    double length = Math.sqrt(Math.max(1e-9, x * x + y * y + (z + 1) * (z + 1)));
    halfX = x / length;
    halfY = y / length;
    halfZ = (z + 1) / length;
  }

  double strength() {
    return strength;
  }

  /** Light that a surface with this normal (any length) sends to the camera. */
  double light(double nx, double ny, double nz, double albedo, double openness, double shine) {
    double scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12);
    if (nz < 0) {
      scale = -scale;
    }
    double facing = (nx * x + ny * y + nz * z) * scale;
    double direct = Math.max(0, (facing + WRAP) / (1 + WRAP)) * strength;
    double fromSky = ambient * (0.75 + 0.25 * ny * scale) * openness;
    double mirror = Math.max(0, (nx * halfX + ny * halfY + nz * halfZ) * scale);
    double squared = mirror * mirror;
    double glint = squared * squared;
    glint *= glint;
    glint *= glint;
    return albedo * (direct * (0.45 + 0.55 * openness) + fromSky)
        + shine * strength * glint * openness;
  }
}
