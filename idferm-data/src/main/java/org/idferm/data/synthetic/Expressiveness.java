package org.idferm.data.synthetic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a person's face follows the muscles: some smile with one corner, some hardly raise a brow.
 *
 * @param gains factor on each action unit, about 0.6 to 1.4; unmodifiable
 * @param leftBias factor on each action unit's left side, about 0.8 to 1.2; the right side gets 2
 *     minus it; unmodifiable
 * @param closedSmile probability that a smile keeps the lips closed, 0 to 1
 * @param contemptLeft whether contempt is shown on the person's left
 */
public record Expressiveness(
    Map<ActionUnit, Double> gains,
    Map<ActionUnit, Double> leftBias,
    double closedSmile,
    boolean contemptLeft) {

  /** Copies the maps. */
  public Expressiveness {
    gains = Collections.unmodifiableMap(new EnumMap<>(gains));
    leftBias = Collections.unmodifiableMap(new EnumMap<>(leftBias));
  }

  static Expressiveness draw(Draw d) {
    Map<ActionUnit, Double> gains = new EnumMap<>(ActionUnit.class);
    Map<ActionUnit, Double> bias = new EnumMap<>(ActionUnit.class);
    double overall = d.normal(0, 0.12);
    for (ActionUnit unit : ActionUnit.values()) {
      gains.put(unit, Numbers.clip(Math.exp(d.normal(overall, 0.2)), 0.55, 1.35));
      bias.put(unit, d.normal(1, 0.08));
    }
    return new Expressiveness(gains, bias, d.chance(0.4) ? 0.8 : 0.1, d.chance(0.5));
  }

  /** What this face makes of an activation. */
  Sides follow(ActionUnit unit, Sides muscles) {
    double gain = gains.get(unit);
    double left = leftBias.get(unit);
    return muscles.times(gain * left, gain * (2 - left));
  }
}
