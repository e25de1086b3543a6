package org.idferm.data.synthetic;

/** What is seen between the parted lips: upper and lower teeth, tongue, darkness. */
final class MouthMaterial {

  private static final double TEETH = 0.55;
  private static final double DARK = 0.012;

  private final MouthShape mouth;
  private final double jawDrop;

  MouthMaterial(SyntheticIdentity person, double jawDrop) {
    this.mouth = person.mouth();
    this.jawDrop = jawDrop;
  }

  /**
   * Reflected share of the light.
   *
   * @param x horizontal place on the moved face, cm
   * @param y height on the moved face, cm
   * @param below distance below the edge of the upper lip, cm
   */
  double albedo(double x, double y, double below) {
    double side = Math.abs(x) / mouth.halfWidth();
    double arch = 0.25 * side * side;
    double upperEdge = mouth.line() - 0.3 + arch;
    double lowerEdge = mouth.line() - 0.55 - jawDrop;
    double within = Numbers.smoothStep(1.05, 0.8, side);
    double upper = Numbers.smoothStep(upperEdge - 0.08, upperEdge + 0.06, y);
    double lower = 0.6 * Numbers.smoothStep(lowerEdge + 0.08, lowerEdge - 0.06, y);
    double gap = 1 - 0.2 * Numbers.line(0.5 - Math.abs(x / 0.78 - Math.floor(x / 0.78) - 0.5), 0.1);
    double teeth = TEETH * gap * (1 - 0.5 * side * side);
    double tongue =
        0.09
            * Numbers.bump(x / 1.8, (y - lowerEdge - 0.1) / 1.2)
            * Numbers.smoothStep(0.5, 1.2, jawDrop);
    double albedo = Numbers.mix(DARK + tongue, teeth, Math.max(upper, lower) * within);
    double shadow = 0.85 * Numbers.smoothStep(0.22, 0.02, below);
    return albedo * (1 - shadow);
  }
}
