package org.idferm.data.synthetic;

/** What stands out of or lies below the smooth front of the head: nose, sockets, lips, chin. */
final class FaceRelief {

  private final HeadShape head;
  private final EyeShape eyes;
  private final BrowShape brows;
  private final NoseShape nose;
  private final MouthShape mouth;

  FaceRelief(SyntheticIdentity person) {
    this.head = person.head();
    this.eyes = person.eyes();
    this.brows = person.brows();
    this.nose = person.nose();
    this.mouth = person.mouth();
  }

  /** Height above the smooth head in cm, at a place of the neutral face. */
  double height(double u, double v) {
    double side = Math.abs(u);
    return noseHeight(side, v) + eyeHeight(side, v) + cheekHeight(side, v) + mouthHeight(side, v);
  }

  private double noseHeight(double side, double v) {
    double base = nose.base();
    double tip = base + 0.75;
    if (v > 2.2 || v < base - 0.5 || side > 4) {
      return 0;
    }
    double ridge;
    double width;
    if (v > tip) {
      double t = Numbers.clip(v / tip, 0, 1);
      ridge =
          Numbers.mix(nose.bridge(), nose.projection(), Math.pow(t, 1.15))
              + nose.hump() * Math.sin(Math.PI * t);
      ridge *= Numbers.smoothStep(2.2, 0.2, v);
      width = Numbers.mix(nose.bridgeWidth(), nose.tipWidth(), t * t);
    } else {
      ridge = nose.projection() * Numbers.smoothStep(base - 0.35, tip, v);
      width = nose.tipWidth();
    }
    double wing =
        0.95 * Numbers.bump((side - nose.halfWidth() + 0.45) / 0.95, (v - base - 0.45) / 1.0);
    double d = side / (1.25 * width);
    return Math.max(ridge * Math.exp(-d * d), wing)
        + 0.3 * Math.min(ridge * Math.exp(-d * d), wing);
  }

  private double eyeHeight(double side, double v) {
    double x = side - eyes.distance();
    double socket = Numbers.bump((x + 0.3) / 2.6, (v - 0.5) / 2.1);
    double ball = Numbers.bump(x / 1.9, v / 1.45);
    double ridge = Numbers.bump((side - 2.8) / 3.6, (v - brows.height() + 0.1) / 1.5);
    return -eyes.depth() * socket + 0.6 * ball + head.browRidge() * ridge;
  }

  private double cheekHeight(double side, double v) {
    return head.cheekbones() * Numbers.bump((side - 4.5) / 2.6, (v + 2.2) / 2.2)
        + head.cheeks() * Numbers.bump((side - 4.2) / 2.8, (v + 6) / 3.2)
        - 0.3 * Numbers.bump((side - 6.3) / 2.5, (v - 3.5) / 3);
  }

  private double mouthHeight(double side, double v) {
    double line = mouth.line();
    double s = side / mouth.halfWidth();
    double upper = 0.35 * Numbers.bump(s / 1.1, (v - line - 0.45 * mouth.upper()) / 0.8);
    double lower = 0.42 * Numbers.bump(s / 1.0, (v - line + 0.5 * mouth.lower()) / 0.8);
    double muzzle = 0.45 * Numbers.bump(side / 3.8, (v - line) / 2.6);
    double groove = -0.3 * Numbers.bump(side / 2.2, (v - line + mouth.lower() + 0.7) / 0.9);
    double chin = head.chinForward() * Numbers.bump(side / 2.4, (v - head.chin() - 1.3) / 1.8);
    double philtrum =
        -0.1 * Numbers.bump(side / 0.4, (v - (line + mouth.upper() + nose.base()) / 2) / 0.9);
    return upper + lower + muzzle + groove + chin + philtrum;
  }
}
