package org.idferm.data.synthetic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How strongly each action unit acts on either side of the face. 0 is relaxed, 1 a strong movement
 * (about FACS intensity D); values are clipped to 0 to {@value #MAX}.
 *
 * @param units the units that act; those that are missing are relaxed. Unmodifiable
 */
public record Activations(Map<ActionUnit, Sides> units) {

  /** The largest activation. */
  public static final double MAX = 1.4;

  private static final Activations NEUTRAL = new Activations(Map.of());

  /** Copies the map and clips the values. */
  public Activations {
    Map<ActionUnit, Sides> copy = new EnumMap<>(ActionUnit.class);
    units.forEach((unit, sides) -> copy.put(unit, clip(sides)));
    units = Collections.unmodifiableMap(copy);
  }

  /**
   * The relaxed face.
   *
   * @return every activation 0
   */
  public static Activations neutral() {
    return NEUTRAL;
  }

  /**
   * The same activations but for one unit.
   *
   * @param unit the action unit
   * @param sides its activation
   * @return new activations
   */
  public Activations with(ActionUnit unit, Sides sides) {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(sides, "sides");
    Map<ActionUnit, Sides> changed = new EnumMap<>(ActionUnit.class);
    changed.putAll(units);
    changed.put(unit, sides);
    return new Activations(changed);
  }

  /**
   * The activation of a unit.
   *
   * @param unit the action unit
   * @return 0 to {@value #MAX} on either side
   */
  public Sides of(ActionUnit unit) {
    return units.getOrDefault(unit, Sides.NONE);
  }

  /** The mean of both sides. */
  double mean(ActionUnit unit) {
    return of(unit).mean();
  }

  /** The activation at a horizontal place of the face in cm, blended across the midline. */
  double at(ActionUnit unit, double u) {
    return of(unit).at(u);
  }

  private static Sides clip(Sides sides) {
    return new Sides(Numbers.clip(sides.left(), 0, MAX), Numbers.clip(sides.right(), 0, MAX));
  }
}
