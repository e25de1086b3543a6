package org.idferm.data.synthetic;

/** Draws the red of the lips and the dark line between them. */
final class LipPaint {

  private final MouthShape mouth;

  LipPaint(SyntheticIdentity person) {
    this.mouth = person.mouth();
  }

  double over(double albedo, double u, double v) {
    double side = Math.abs(u);
    double fromLine = v - mouth.line();
    if (side > mouth.halfWidth() + 0.3 || Math.abs(fromLine) > 1.6) {
      return albedo;
    }
    double edge = fromLine >= 0 ? mouth.upperEdge(side) - v : v - mouth.lowerEdge(side);
    double red =
        Numbers.smoothStep(-0.1, 0.12, edge)
            * Numbers.smoothStep(0.2, -0.1, side - mouth.halfWidth());
    double shade = fromLine >= 0 ? 0.82 : 1;
    double ends = Numbers.smoothStep(mouth.halfWidth() + 0.25, mouth.halfWidth() - 0.1, side);
    double line = 1 - 0.7 * ends * Numbers.line(fromLine, 0.13);
    return albedo * Numbers.mix(1, mouth.tone() * shade, red) * line;
  }
}
