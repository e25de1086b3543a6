package org.idferm.data.synthetic;

import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * The neutral head with lids and lips closed: a stack of superelliptic sections whose width, front
 * and back follow smooth profiles, and on its front the relief of the face.
 */
final class HeadSurface {

  /** Where the rounding of the crown begins. */
  static final double CROWN = 5;

  /** How far above the lowest point the rounding of the chin begins. */
  static final double CHIN_ROUNDING = 1.5;

  private final SyntheticIdentity person;
  private final FaceRelief relief;
  private final double squareness;
  private final double top;
  private final double chin;
  private final PolynomialSplineFunction width;
  private final PolynomialSplineFunction front;
  private final PolynomialSplineFunction back;

  HeadSurface(SyntheticIdentity person) {
    HeadShape head = person.head();
    this.person = person;
    this.relief = new FaceRelief(person);
    this.squareness = head.squareness();
    this.top = head.top();
    this.chin = head.chin();
    double mouth = person.mouth().line();
    double nose = person.nose().base();
    double round = chin + CHIN_ROUNDING;
    double[] v = {
      round, Numbers.mix(round, mouth, 0.45), mouth, nose, -2, 0, 2.5, CROWN, CROWN + 1
    };
    double w = head.width();
    double jaw = w * head.jaw();
    double low = w * head.chinWidth();
    double[] widths = {
      3.2 * low,
      4.5 * (low + jaw) / 2,
      5.6 * jaw,
      6.2 * (w + jaw) / 2,
      6.85 * w,
      7.1 * w,
      7.3 * w,
      7.4 * w,
      7.4 * w
    };
    double[] fronts = {8.3, 8.2, 8.5, 8.75, 8.6, 8.5, 9.1, 9.2, 9.2};
    double[] backs = {4.2, 2.2, -1, -4, -7, -8, -8.8, -9, -9};
    AkimaSplineInterpolator spline = new AkimaSplineInterpolator();
    this.width = spline.interpolate(v, widths);
    this.front = spline.interpolate(v, fronts);
    this.back = spline.interpolate(v, backs);
  }

  double top() {
    return top;
  }

  double chin() {
    return chin;
  }

  /** Half the width of the section at a height. */
  double halfWidth(double v) {
    return width.value(inside(v)) * rounding(v);
  }

  /**
   * A point of the surface.
   *
   * @param phi direction round the vertical axis: 0 is the front, positive at the right of the
   *     image, plus or minus pi the back
   * @param v height on the neutral face, before slanted eyes and tilted lips
   */
  Vec point(double phi, double v) {
    double inside = inside(v);
    double rounding = rounding(v);
    double middle = v > CROWN ? 0 : (front.value(inside) + back.value(inside)) / 2;
    double depthFront = (front.value(inside) - middle) * rounding;
    double depthBack = (middle - back.value(inside)) * rounding;
    double sine = Math.sin(phi);
    double cosine = Math.cos(phi);
    double u = width.value(inside) * rounding * sine;
    double depth = Math.pow(1 - Math.pow(Math.abs(sine), squareness), 1 / squareness);
    double z = middle + (cosine >= 0 ? depthFront * depth : -depthBack * depth);
    double facing = Numbers.smoothStep(0, 0.3, cosine);
    if (facing > 0) {
      z += facing * relief.height(u, v);
    }
    return new Vec(u, v + facing * lineOffset(Math.abs(u), v), z);
  }

  /** The direction in which the front of the surface has this horizontal place. */
  double phi(double u, double v) {
    return Math.asin(Numbers.clip(u / halfWidth(v), -1, 1));
  }

  /** How much the lines of the eyes and the lips leave the horizontal. */
  private double lineOffset(double fromMidline, double v) {
    EyeShape eyes = person.eyes();
    MouthShape mouth = person.mouth();
    double eye = (fromMidline - eyes.distance()) / eyes.halfWidth();
    double s = fromMidline / mouth.halfWidth();
    double atEyes = Math.abs(v) < 2 ? eyes.slant() * Numbers.clip(eye, -1.2, 1.2) : 0;
    double atMouth = mouth.tilt() * (Math.min(s * s, 1.2) - 0.4) - 0.06 * Numbers.line(s, 0.2);
    return atEyes * Numbers.bump(0, v / 2) + atMouth * Numbers.bump(0, (v - mouth.line()) / 2);
  }

  private double inside(double v) {
    return Numbers.clip(v, chin + CHIN_ROUNDING, CROWN);
  }

  private double rounding(double v) {
    double t = 0;
    if (v > CROWN) {
      t = (v - CROWN) / (top - CROWN);
    } else if (v < chin + CHIN_ROUNDING) {
      t = (chin + CHIN_ROUNDING - v) / CHIN_ROUNDING;
    }
    return Math.sqrt(Math.max(0, 1 - t * t));
  }
}
