package org.idferm.data.synthetic;

/**
 * One distant lamp and light from everywhere.
 *
 * @param azimuth where the lamp is, degrees; 0 at the camera, positive at the right of the image
 * @param elevation how high the lamp is, degrees; 0 at the camera's height
 * @param strength of the lamp, 0 to 3
 * @param ambient light from everywhere, 0 to 2
 */
public record Lighting(double azimuth, double elevation, double strength, double ambient) {

  /** A lamp above the camera. */
  public static final Lighting STUDIO = new Lighting(15, 35, 0.85, 0.4);

  /** Checks the strengths. */
  public Lighting {
    if (!Double.isFinite(azimuth) || !Double.isFinite(elevation)) {
      throw new IllegalArgumentException(
          "lamp at azimuth %s, elevation %s, expected finite angles".formatted(azimuth, elevation));
    }
    if (!(strength >= 0 && strength <= 3) || !(ambient >= 0 && ambient <= 2)) {
      throw new IllegalArgumentException(
          "light of strength %s (expected 0 to 3) and ambient %s (expected 0 to 2)"
              .formatted(strength, ambient));
    }
  }
}
