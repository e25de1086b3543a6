package org.idferm.data.synthetic;

import org.idferm.core.face.Landmarks;

/**
 * Where the 68 points of the Multi-PIE markup lie on the neutral surface. Each is a fixed place of
 * the skin, so that it moves with the action units and the pose; hidden points are projected too.
 */
final class LandmarkModel {

  private final double[] u = new double[Landmarks.POINTS];
  private final double[] v = new double[Landmarks.POINTS];
  private final boolean[] upper = new boolean[Landmarks.POINTS];
  private final HeadSurface surface;

  LandmarkModel(SyntheticIdentity person, HeadSurface surface) {
    this.surface = surface;
    setJaw();
    setBrows(person.brows());
    setNose(person.nose());
    setEyes(person.eyes());
    setOuterLips(person.mouth());
    setInnerLips(person.mouth());
  }

  /** The moved points, in head coordinates. */
  Vec[] moved(HeadMesh head) {
    Vec[] points = new Vec[Landmarks.POINTS];
    for (int i = 0; i < points.length; i++) {
      points[i] = head.moved(surface.phi(u[i], v[i]), v[i], upper[i]);
    }
    return points;
  }

  private void set(int point, double atU, double atV, boolean isUpper) {
    u[point] = atU;
    v[point] = atV;
    upper[point] = isUpper;
  }

  /** From the height of the eyes down along the jaw to the chin, 8, and up again. */
  private void setJaw() {
    double lowest = surface.chin() + 0.12;
    for (int i = 0; i <= 8; i++) {
      double t = i / 8.0;
      double height = 0.2 + (lowest - 0.2) * Math.sin(Math.PI / 2 * Math.pow(t, 1.1));
      double side = surface.halfWidth(height) * 0.985 * (i == 8 ? 0 : 1);
      set(i, -side, height, true);
      set(16 - i, side, height, true);
    }
  }

  private void setBrows(BrowShape brows) {
    for (int i = 0; i < 5; i++) {
      double side = Numbers.mix(brows.outer() - 0.15, brows.inner() + 0.15, i / 4.0);
      set(17 + i, -side, brows.centre(side), true);
      set(26 - i, side, brows.centre(side), true);
    }
  }

  private void setNose(NoseShape nose) {
    double tip = nose.base() + 0.75;
    for (int i = 0; i < 4; i++) {
      set(27 + i, 0, Numbers.mix(0.2, tip, i / 3.0), true);
    }
    for (int i = 0; i < 5; i++) {
      double s = (i - 2) / 2.0;
      set(31 + i, s * (nose.halfWidth() - 0.35), nose.base() - 0.15 + 0.25 * s * s, true);
    }
  }

  private void setEyes(EyeShape eyes) {
    double inner = eyes.distance() - eyes.halfWidth();
    double third = 2 * eyes.halfWidth() / 3;
    double[] fromMidline = {inner + 3 * third, inner + 2 * third, inner + third, inner};
    for (int i = 0; i < 4; i++) {
      set(36 + i, -fromMidline[i], 0, true);
      set(45 - i, fromMidline[i], 0, true);
    }
    set(41, -fromMidline[1], 0, false);
    set(40, -fromMidline[2], 0, false);
    set(46, fromMidline[1], 0, false);
    set(47, fromMidline[2], 0, false);
  }

  private void setOuterLips(MouthShape mouth) {
    double[] upperShares = {-1, -0.6, -0.22, 0, 0.22, 0.6, 1};
    for (int i = 0; i < upperShares.length; i++) {
      double at = upperShares[i] * mouth.halfWidth();
      set(48 + i, at, mouth.upperEdge(Math.abs(at)), true);
    }
    double[] lowerShares = {0.65, 0.3, 0, -0.3, -0.65};
    for (int i = 0; i < lowerShares.length; i++) {
      double at = lowerShares[i] * mouth.halfWidth();
      set(55 + i, at, mouth.lowerEdge(Math.abs(at)), false);
    }
  }

  private void setInnerLips(MouthShape mouth) {
    double[] shares = {-0.97, -0.35, 0, 0.35, 0.97, 0.35, 0, -0.35};
    for (int i = 0; i < shares.length; i++) {
      set(60 + i, shares[i] * mouth.halfWidth(), mouth.line(), i < 5);
    }
  }
}
