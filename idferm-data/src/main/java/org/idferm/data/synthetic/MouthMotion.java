package org.idferm.data.synthetic;

/** Parts and presses the lips and drops the jaw. */
final class MouthMotion {

  /** How far the chin sinks with AU26 at activation 1, cm. */
  private static final double JAW_DROP = 2.1;

  private final MouthShape mouth;
  private final double chin;
  private final double jaw;
  private final double raise;
  private final double lower;
  private final double thin;

  MouthMotion(SyntheticIdentity person, Activations face) {
    mouth = person.mouth();
    chin = person.head().chin();
    jaw = JAW_DROP * face.mean(ActionUnit.AU26);
    raise = 0.28 * face.mean(ActionUnit.AU25);
    lower = 0.42 * face.mean(ActionUnit.AU25) + 0.5 * face.mean(ActionUnit.AU16);
    double pressed = 0.4 * face.mean(ActionUnit.AU23) + 0.45 * face.mean(ActionUnit.AU24);
    thin = Math.min(0.75, pressed + 0.15 * face.mean(ActionUnit.AU12));
  }

  /** How far the lower teeth have sunk, cm. */
  double jawDrop() {
    return jaw;
  }

  /** Adds the movement of the skin at a place to {@code move} (x, y, z). */
  void add(double u, double v, boolean aboveLips, double[] move) {
    double s = Math.abs(u) / mouth.halfWidth();
    double fromLine = v - mouth.line();
    double opening = s < 1 ? Math.sqrt(1 - s * s) : 0;
    if (aboveLips) {
      move[1] += raise * opening * Numbers.bump(0, fromLine / 2.2);
    } else {
      move[1] -= lower * opening * Numbers.bump(0, fromLine / 3);
    }
    double weight = jawWeight(s, v, opening, aboveLips);
    move[1] -= jaw * weight;
    move[2] -= 0.3 * jaw * weight;
    double lips = Numbers.bump(s / 1.3, fromLine / 1.6);
    move[1] -= thin * fromLine * lips;
    move[2] -= 0.3 * thin * lips;
  }

  /** The share of the jaw's movement: 1 at the chin and the lower lip, 0 above the mouth. */
  private double jawWeight(double s, double v, double opening, boolean aboveLips) {
    double cheek = Numbers.smoothStep(mouth.line() + 2.2, chin + 1.2, v);
    return aboveLips ? cheek * Math.min(1, s * s) : Math.max(cheek, opening);
  }
}
