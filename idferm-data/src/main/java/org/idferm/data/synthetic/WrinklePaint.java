package org.idferm.data.synthetic;

/** Darkens the lines that age and the action units fold into the skin. */
final class WrinklePaint {

  private final SyntheticIdentity person;
  private final Sides au1;
  private final Sides au2;
  private final Sides au4;
  private final Sides au6;
  private final Sides au7;
  private final Sides au9;
  private final Sides au10;
  private final Sides au12;
  private final Sides au14;
  private final Sides au15;
  private final Sides au17;
  private final Sides au20;
  private final double age;

  WrinklePaint(SyntheticIdentity person, Activations face) {
    this.person = person;
    this.au1 = face.of(ActionUnit.AU1);
    this.au2 = face.of(ActionUnit.AU2);
    this.au4 = face.of(ActionUnit.AU4);
    this.au6 = face.of(ActionUnit.AU6);
    this.au7 = face.of(ActionUnit.AU7);
    this.au9 = face.of(ActionUnit.AU9);
    this.au10 = face.of(ActionUnit.AU10);
    this.au12 = face.of(ActionUnit.AU12);
    this.au14 = face.of(ActionUnit.AU14);
    this.au15 = face.of(ActionUnit.AU15);
    this.au17 = face.of(ActionUnit.AU17);
    this.au20 = face.of(ActionUnit.AU20);
    this.age = person.skin().age();
  }

  /** A factor on the albedo, 0.3 to 1. */
  double factor(double u, double v) {
    double side = Math.abs(u);
    double dark = 0;
    if (v > 0.2 && v < 7 && side < 6) {
      dark = forehead(u, side, v) + frown(side, v);
    } else if (v <= 0.2) {
      dark = nasolabial(u, side, v) + dimple(u, side, v) + chin(side, v);
    }
    if (side > 3.5 && Math.abs(v) < 2) {
      dark += crowsFeet(u, side, v);
    } else if (side < 1.3 && Math.abs(v) < 1.6) {
      dark += noseRoot(side, v);
    }
    if (v < -0.4 && v > -2.5) {
      dark += underEye(u, side, v);
    }
    return Math.max(0.3, 1 - dark);
  }

  private double forehead(double u, double side, double v) {
    double raised = side < 2.6 ? au1.at(u) : 0.5 * au2.at(u);
    double strength = 0.2 * age + 0.38 * Math.min(1, Math.max(raised, au2.at(u)));
    double fade = Numbers.smoothStep(5.2, 2.5, side);
    double base = person.brows().height() + 1.25;
    double wave = 0.15 * Math.sin(u * 0.9);
    double lines = 0;
    for (int i = 0; i < 3; i++) {
      lines += Numbers.line(v - base - 0.85 * i - wave, 0.15);
    }
    return strength * fade * lines;
  }

  private double frown(double side, double v) {
    double strength = 0.1 * age + 0.65 * au4.mean();
    double along = Numbers.bump(0, (v - person.brows().height() + 0.1) / 1.4);
    return strength * along * Numbers.line(side - 0.5, 0.2);
  }

  private double noseRoot(double side, double v) {
    double strength = 0.5 * au9.mean() + 0.15 * au4.mean();
    double across = Numbers.smoothStep(1.2, 0.6, side);
    return strength
        * across
        * (Numbers.line(v - 0.9, 0.14)
            + Numbers.line(v - 0.35, 0.14)
            + Numbers.line(v + 0.3, 0.16));
  }

  private double crowsFeet(double u, double side, double v) {
    EyeShape eyes = person.eyes();
    double strength = 0.15 * age + 0.4 * au6.at(u);
    double x = side - eyes.distance() - eyes.halfWidth();
    if (x < 0.1 || x > 1.6) {
      return 0;
    }
    double fade = Numbers.smoothStep(1.6, 0.8, x) * Numbers.smoothStep(0.1, 0.4, x);
    double rays = Numbers.line(v - 0.45 * x, 0.12) + Numbers.line(v + 0.1, 0.12);
    return strength * fade * (rays + Numbers.line(v + 0.1 + 0.5 * x, 0.12));
  }

  private double underEye(double u, double side, double v) {
    EyeShape eyes = person.eyes();
    double s = (side - eyes.distance()) / (1.3 * eyes.halfWidth());
    if (Math.abs(s) > 1) {
      return 0;
    }
    double pushed = Math.min(1, au6.at(u) + 0.7 * au7.at(u));
    return (0.1 * age + 0.35 * pushed) * (1 - s * s) * Numbers.line(v + 1.0 - 0.35 * s * s, 0.17);
  }

  /** The fold from the wing of the nose to beside the corner of the mouth. */
  private double nasolabial(double u, double side, double v) {
    double start = person.nose().base() + 0.8;
    double end = person.mouth().line() - 0.6;
    double t = (start - v) / (start - end);
    if (t < -0.1 || t > 1.1) {
      return 0;
    }
    double clipped = Numbers.clip(t, 0, 1);
    double from = person.nose().halfWidth() + 0.15;
    double to = person.mouth().halfWidth() + 0.9;
    double path = Numbers.mix(from, to, Math.pow(clipped, 0.8));
    double pulled =
        0.55 * au12.at(u)
            + 0.45 * au9.at(u)
            + 0.4 * au10.at(u)
            + 0.25 * au14.at(u)
            + 0.2 * au20.at(u);
    double ends = Numbers.smoothStep(-0.1, 0.15, t) * Numbers.smoothStep(1.1, 0.7, t);
    return (0.3 * age + Math.min(0.5, pulled)) * ends * Numbers.line(side - path, 0.24);
  }

  private double dimple(double u, double side, double v) {
    double corner = person.mouth().halfWidth();
    double below = v - person.mouth().line();
    double tucked =
        0.7
            * au14.at(u)
            * Numbers.line(side - corner - 0.35, 0.22)
            * Numbers.bump(0, (below - 0.1) / 1.0);
    double drawn = 0.2 * age + 0.45 * au15.at(u);
    double path = corner + 0.15 - 0.15 * (below + 0.4);
    return tucked + drawn * Numbers.line(side - path, 0.18) * Numbers.bump(0, (below + 1.0) / 0.9);
  }

  private double chin(double side, double v) {
    double crumple = au17.mean();
    if (crumple == 0) {
      return 0;
    }
    double here = Numbers.bump(side / 1.9, (v - person.head().chin() - 1.5) / 1.4);
    double pits = 0.5 + 0.5 * Math.sin(side * 7 + v * 3) * Math.sin(v * 8 - side * 2);
    double fold = person.mouth().line() - person.mouth().lower() - 0.55;
    return 0.3 * crumple * here * pits
        + 0.4
            * crumple
            * Numbers.line(v - fold + 0.12 * side * side, 0.17)
            * Numbers.smoothStep(2, 1, side);
  }
}
