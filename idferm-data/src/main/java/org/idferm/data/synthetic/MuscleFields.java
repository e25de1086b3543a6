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
import static org.idferm.data.synthetic.ActionUnit.AU26;
import static org.idferm.data.synthetic.ActionUnit.AU4;
import static org.idferm.data.synthetic.ActionUnit.AU5;
import static org.idferm.data.synthetic.ActionUnit.AU6;
import static org.idferm.data.synthetic.ActionUnit.AU9;

import java.util.List;

/**
 * The displacement fields of the action units: smooth pulls on the skin, centred on the features of
 * one person. Lids and the opening of the mouth, which cut the skin, are {@link LidMotion} and
 * {@link MouthMotion}.
 */
final class MuscleFields {

  /** Which side of the line between the lips a pull acts on. */
  private enum Part {
    ALL,
    UPPER_LIP
  }

  /**
   * One pull: at the centre (u, v) the skin moves by (dx, dy, dz) cm when the unit's activation is
   * 1, and not at all beyond the radii. A centre off the midline stands for both sides.
   */
  private record Pull(
      ActionUnit unit,
      Part part,
      double u,
      double v,
      double ru,
      double rv,
      double dx,
      double dy,
      double dz) {}

  private final List<Pull> pulls;
  private final double line;

  MuscleFields(SyntheticIdentity person) {
    double brow = person.brows().height();
    double inner = person.brows().inner() + 0.3;
    double outer = person.brows().outer() - 0.6;
    double wing = person.nose().halfWidth();
    double base = person.nose().base();
    double corner = person.mouth().halfWidth();
    double chin = person.head().chin();
    line = person.mouth().line();
    pulls =
        List.of(
            new Pull(AU1, Part.ALL, inner, brow + 0.3, 2.4, 2.6, 0.1, 1.0, 0),
            new Pull(AU1, Part.ALL, inner, brow + 2.2, 3.0, 2.6, 0, 0.5, 0),
            new Pull(AU2, Part.ALL, outer, brow + 0.3, 2.6, 2.6, 0, 1.0, 0),
            new Pull(AU2, Part.ALL, outer, brow + 2.2, 3.0, 2.6, 0, 0.5, 0),
            new Pull(AU4, Part.ALL, inner, brow, 2.2, 2.1, -0.5, -0.75, 0.15),
            new Pull(AU4, Part.ALL, 3.4, brow, 3.0, 2.1, -0.3, -0.3, 0.1),
            new Pull(AU5, Part.ALL, 3.2, brow, 3.0, 2.0, 0, 0.12, 0),
            new Pull(AU6, Part.ALL, 4.0, -2.4, 3.2, 2.3, 0.05, 0.6, 0.5),
            new Pull(AU9, Part.ALL, wing, base + 0.7, 1.8, 2.2, 0.05, 0.55, 0.15),
            new Pull(AU9, Part.ALL, 0, base + 0.3, 1.8, 1.8, 0, 0.25, 0.05),
            new Pull(AU9, Part.ALL, 1.5, -1.6, 2.2, 2.2, -0.1, 0.45, 0.2),
            new Pull(AU9, Part.ALL, inner, brow, 2.4, 2.0, -0.25, -0.5, 0.1),
            new Pull(AU9, Part.UPPER_LIP, 1.2, line, 2.0, 2.2, 0, 0.4, 0.05),
            new Pull(AU10, Part.UPPER_LIP, 1.4, line, 2.2, 2.4, 0.05, 0.65, 0.1),
            new Pull(AU10, Part.ALL, wing, base + 0.4, 1.8, 1.8, 0.1, 0.3, 0.1),
            new Pull(AU12, Part.ALL, corner, line, 2.7, 2.3, 0.75, 0.1, -0.45),
            new Pull(AU12, Part.ALL, corner + 0.2, line, 2.1, 2.4, 0, 0.75, 0),
            new Pull(AU12, Part.ALL, 4.3, line + 2.6, 2.8, 2.6, 0.15, 0.45, 0.55),
            new Pull(AU14, Part.ALL, corner + 0.1, line, 1.8, 1.8, 0.45, 0.4, -0.6),
            new Pull(AU14, Part.ALL, corner + 1.2, line, 1.6, 1.8, -0.1, 0.15, 0.35),
            new Pull(AU15, Part.ALL, corner + 0.15, line - 0.1, 2.1, 2.2, 0.15, -0.9, -0.1),
            new Pull(AU17, Part.ALL, 0, chin + 1.8, 2.8, 2.2, 0, 0.55, 0.3),
            new Pull(AU17, Part.ALL, 0, line - 0.3, 2.4, 2.2, 0, 0.35, 0.25),
            new Pull(AU20, Part.ALL, corner, line, 2.4, 2.2, 0.95, -0.3, -0.4),
            new Pull(AU23, Part.ALL, corner, line, 2.3, 2.0, -0.45, 0, 0.1),
            new Pull(AU24, Part.ALL, corner, line, 2.3, 2.0, -0.25, -0.05, 0),
            new Pull(AU26, Part.ALL, corner, line, 2.4, 2.4, -0.6, -0.35, 0));
  }

  /** Adds the movement of the skin at a place to {@code move} (x, y, z). */
  void add(Activations face, double u, double v, boolean aboveLips, double[] move) {
    for (Pull pull : pulls) {
      if (pull.part == Part.UPPER_LIP && !aboveLips) {
        continue;
      }
      double rv = (v - pull.v) / pull.rv;
      if (rv * rv >= 1) {
        continue;
      }
      if (pull.u == 0) {
        add(pull, face.mean(pull.unit), u / pull.ru, rv, 1, move);
      } else {
        add(pull, face.of(pull.unit).left(), (u - pull.u) / pull.ru, rv, 1, move);
        add(pull, face.of(pull.unit).right(), (u + pull.u) / pull.ru, rv, -1, move);
      }
    }
  }

  private static void add(
      Pull pull, double activation, double ru, double rv, int side, double[] move) {
    if (activation > 0) {
      double share = activation * Numbers.bump(ru, rv);
      move[0] += side * share * pull.dx;
      move[1] += share * pull.dy;
      move[2] += share * pull.dz;
    }
  }
}
