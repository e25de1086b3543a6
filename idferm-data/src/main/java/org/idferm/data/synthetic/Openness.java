package org.idferm.data.synthetic;

/** How much of the surrounding light reaches each place of the face: less in its hollows. */
final class Openness {

  private final SyntheticIdentity person;

  Openness(SyntheticIdentity person) {
    this.person = person;
  }

  /** From 0, all dark, to 1, open to all sides. */
  double at(double u, double v) {
    double side = Math.abs(u);
    EyeShape eyes = person.eyes();
    NoseShape nose = person.nose();
    MouthShape mouth = person.mouth();
    double chin = person.head().chin();
    double shade =
        0.35 * Numbers.bump((side - eyes.distance() + 1.4) / 1.6, (v - 0.5) / 1.6)
            + 0.15 * Numbers.bump((side - eyes.distance()) / 2.4, (v - 1.0) / 1.1)
            + 0.45 * Numbers.bump(side / (nose.halfWidth() + 0.2), (v - nose.base() + 0.25) / 0.75)
            + 0.25
                * Numbers.bump((side - nose.halfWidth() - 0.2) / 0.8, (v - nose.base() - 0.5) / 1.3)
            + 0.35 * Numbers.bump(side / 1.9, (v - mouth.line() + mouth.lower() + 0.4) / 0.75)
            + 0.45 * Numbers.smoothStep(chin + 0.7, chin, v);
    return Math.max(0.25, 1 - shade);
  }
}
