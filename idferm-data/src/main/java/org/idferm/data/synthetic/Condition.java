package org.idferm.data.synthetic;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The factors of a sequence that are set; those that are not are drawn from the seed.
 *
 * @param yaw the head's mean yaw in degrees, -45 to 45; 0 if it is not set. Small turns are drawn
 *     in either case
 * @param lighting the light
 * @param occlusion what hides the face, from the second frame on: the first is a neutral target
 */
public record Condition(OptionalDouble yaw, Optional<Lighting> lighting, Occlusion occlusion) {

  /** Nothing is set and nothing hides the face. */
  public static final Condition DRAWN =
      new Condition(OptionalDouble.empty(), Optional.empty(), Occlusion.NONE);

  /** Largest yaw that can be set, to either side, in degrees. */
  public static final double MAX_YAW = 45;

  /**
   * Checks the yaw.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public Condition {
    Objects.requireNonNull(lighting, "lighting");
    Objects.requireNonNull(occlusion, "occlusion");
    if (yaw.isPresent() && !(Math.abs(yaw.getAsDouble()) <= MAX_YAW)) {
      throw new IllegalArgumentException(
          "yaw is %s degrees, expected %s to %s".formatted(yaw.getAsDouble(), -MAX_YAW, MAX_YAW));
    }
  }

  /** Gives images that differ in pose or light noise of their own. */
  long noiseSeed(long seed) {
    long mixed = seed;
    if (yaw.isPresent()) {
      mixed = Draw.mix(mixed, Double.doubleToLongBits(yaw.getAsDouble()));
    }
    if (lighting.isPresent()) {
      Lighting light = lighting.get();
      mixed =
          Draw.mix(
              mixed,
              Double.doubleToLongBits(light.azimuth()),
              Double.doubleToLongBits(light.elevation()),
              Double.doubleToLongBits(light.strength()),
              Double.doubleToLongBits(light.ambient()));
    }
    return mixed;
  }
}
