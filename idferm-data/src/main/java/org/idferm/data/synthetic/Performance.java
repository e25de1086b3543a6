package org.idferm.data.synthetic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.face.Expression;

/**
 * One person acting one expression once: the prototype's action units, bent by how this person's
 * face follows the muscles and by the chance of the moment (stronger and weaker units, units left
 * out, weak extra ones).
 */
public final class Performance {

  private final Map<ActionUnit, Sides> apex;

  private Performance(Map<ActionUnit, Sides> apex) {
    this.apex = apex;
  }

  /**
   * Draws a performance.
   *
   * @param person who acts
   * @param expression what is acted; neutral gives only the weak extra units
   * @param seed decides on the chance of the moment
   * @return the performance
   */
  public static Performance of(SyntheticIdentity person, Expression expression, long seed) {
    Draw d = Draw.of(seed, expression.code(), 21);
    Expressiveness traits = person.expressiveness();
    Map<ActionUnit, Sides> apex =
        new EnumMap<>(ExpressionPrototypes.of(expression, traits.contemptLeft()));
    apex.replaceAll(
        (unit, sides) -> {
          double moment = Math.exp(d.normal(0, 0.15));
          double bias = d.normal(0, 0.05);
          return traits.follow(unit, sides).times(moment * (1 + bias), moment * (1 - bias));
        });
    if (expression == Expression.HAPPY && d.chance(traits.closedSmile())) {
      apex.remove(ActionUnit.AU25);
    }
    weakenOne(apex, d);
    addExtras(apex, d);
    return new Performance(apex);
  }

  private static void weakenOne(Map<ActionUnit, Sides> apex, Draw d) {
    List<ActionUnit> present = List.copyOf(apex.keySet());
    if (present.size() > 3 && d.chance(0.35)) {
      apex.computeIfPresent(
          present.get(d.below(present.size())), (unit, sides) -> sides.times(0.25, 0.25));
    }
  }

  private static void addExtras(Map<ActionUnit, Sides> apex, Draw d) {
    ActionUnit[] units = ActionUnit.values();
    int extras = d.below(3);
    for (int i = 0; i < extras; i++) {
      ActionUnit unit = units[d.below(units.length)];
      double left = d.uniform(0, 0.3);
      double right = d.chance(0.7) ? left : d.uniform(0, 0.3);
      if (unit != ActionUnit.AU26 && unit != ActionUnit.AU43) {
        apex.putIfAbsent(unit, new Sides(left, right));
      }
    }
  }

  /**
   * The activations at a moment of the performance.
   *
   * @param intensity 0 for the relaxed face to 1 for the full expression
   * @return the activations
   * @throws IllegalArgumentException if the intensity is out of range
   */
  public Activations at(double intensity) {
    if (!(intensity >= 0 && intensity <= 1)) {
      throw new IllegalArgumentException("intensity is " + intensity + ", expected 0 to 1");
    }
    Map<ActionUnit, Sides> now = new EnumMap<>(apex);
    now.replaceAll((unit, sides) -> sides.times(intensity, intensity));
    return new Activations(now);
  }
}
