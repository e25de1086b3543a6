package org.idferm.data.synthetic;

import static org.idferm.data.synthetic.ActionUnit.AU1;
import static org.idferm.data.synthetic.ActionUnit.AU10;
import static org.idferm.data.synthetic.ActionUnit.AU12;
import static org.idferm.data.synthetic.ActionUnit.AU14;
import static org.idferm.data.synthetic.ActionUnit.AU15;
import static org.idferm.data.synthetic.ActionUnit.AU17;
import static org.idferm.data.synthetic.ActionUnit.AU2;
import static org.idferm.data.synthetic.ActionUnit.AU20;
import static org.idferm.data.synthetic.ActionUnit.AU23;
import static org.idferm.data.synthetic.ActionUnit.AU24;
import static org.idferm.data.synthetic.ActionUnit.AU25;
import static org.idferm.data.synthetic.ActionUnit.AU26;
import static org.idferm.data.synthetic.ActionUnit.AU4;
import static org.idferm.data.synthetic.ActionUnit.AU43;
import static org.idferm.data.synthetic.ActionUnit.AU5;
import static org.idferm.data.synthetic.ActionUnit.AU6;
import static org.idferm.data.synthetic.ActionUnit.AU7;
import static org.idferm.data.synthetic.ActionUnit.AU9;

import java.util.EnumMap;
import java.util.Map;
import org.idferm.core.face.Expression;

/**
 * The action units of each expression, after the prototypes of EMFACS (Friesen and Ekman, 1983) as
 * the emotion labels of CK+ use them; squint and scream after what Multi-PIE's people do.
 */
public final class ExpressionPrototypes {

  private ExpressionPrototypes() {}

  /**
   * The action units of an expression at full intensity.
   *
   * @param expression the expression; neutral has none
   * @param contemptLeft whether contempt, the one-sided expression, is on the person's left
   * @return for each unit its activation, 0 to 1; ordered as the units are
   */
  public static Map<ActionUnit, Sides> of(Expression expression, boolean contemptLeft) {
    Map<ActionUnit, Sides> units = new EnumMap<>(ActionUnit.class);
    switch (expression) {
      case NEUTRAL -> {}
      case ANGER -> {
        both(units, AU4, 1);
        both(units, AU5, 0.5);
        both(units, AU7, 0.8);
        both(units, AU17, 0.3);
        both(units, AU23, 0.9);
        both(units, AU24, 0.6);
      }
      case CONTEMPT -> {
        oneSided(units, AU12, 0.6, contemptLeft);
        oneSided(units, AU14, 1, contemptLeft);
      }
      case DISGUST -> {
        both(units, AU4, 0.35);
        both(units, AU7, 0.4);
        both(units, AU9, 1);
        both(units, AU10, 0.8);
        both(units, AU15, 0.35);
        both(units, AU17, 0.5);
      }
      case FEAR -> {
        both(units, AU1, 1);
        both(units, AU2, 0.5);
        both(units, AU4, 0.6);
        both(units, AU5, 0.9);
        both(units, AU20, 1);
        both(units, AU25, 0.8);
        both(units, AU26, 0.15);
      }
      case HAPPY -> {
        both(units, AU6, 0.9);
        both(units, AU12, 1);
        both(units, AU25, 0.8);
      }
      case SADNESS -> {
        both(units, AU1, 1);
        both(units, AU4, 0.6);
        both(units, AU15, 1);
        both(units, AU17, 0.6);
        both(units, AU43, 0.15);
      }
      case SURPRISE -> {
        both(units, AU1, 1);
        both(units, AU2, 1);
        both(units, AU5, 0.8);
        both(units, AU25, 0.8);
        both(units, AU26, 1);
      }
      case SQUINT -> {
        both(units, AU4, 0.5);
        both(units, AU6, 0.7);
        both(units, AU7, 1);
        both(units, AU43, 0.35);
      }
      case SCREAM -> {
        both(units, AU4, 0.5);
        both(units, AU7, 0.7);
        both(units, AU20, 0.4);
        both(units, AU25, 1);
        both(units, AU26, 1);
        both(units, AU43, 0.6);
      }
    }
    return units;
  }

  private static void both(Map<ActionUnit, Sides> units, ActionUnit unit, double activation) {
    units.put(unit, Sides.both(activation));
  }

  private static void oneSided(
      Map<ActionUnit, Sides> units, ActionUnit unit, double activation, boolean left) {
    double other = 0.08 * activation;
    units.put(unit, left ? new Sides(activation, other) : new Sides(other, activation));
  }
}
