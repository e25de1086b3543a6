package org.idferm.data.synthetic;

/** Opens the lids, which are closed on the neutral surface, as the action units ask. */
final class LidMotion {

  /** How far above and below the eye the skin follows the lids, cm. */
  private static final double REACH = 2.8;

  private final EyeShape eyes;
  private final Activations face;

  LidMotion(EyeShape eyes, Activations face) {
    this.eyes = eyes;
    this.face = face;
  }

  /** The vertical movement of the skin at a place, cm. */
  double at(double u, double v, boolean aboveLids) {
    double s = (Math.abs(u) - eyes.distance()) / eyes.halfWidth();
    if (Math.abs(s) >= 1 || Math.abs(v) >= REACH) {
      return 0;
    }
    double fall = 1 - Math.abs(v) / REACH;
    return fall * fall * fall * (aboveLids ? upper(u, s) : -lower(u, s));
  }

  /** Height of the open upper lid above the line between the corners. */
  private double upper(double u, double s) {
    double open =
        eyes.upper()
            + 0.36 * face.at(ActionUnit.AU5, u)
            - 0.14 * face.at(ActionUnit.AU7, u)
            - 0.08 * face.at(ActionUnit.AU6, u)
            - 0.1 * face.at(ActionUnit.AU9, u)
            - 0.12 * face.at(ActionUnit.AU4, u)
            - (eyes.upper() + eyes.lower()) * face.at(ActionUnit.AU43, u);
    double least = 0.06 - lowerLid(u);
    return Numbers.clip(open, least, 0.95) * Math.pow(1 - s * s, 0.8) * (1 - 0.2 * s);
  }

  private double lower(double u, double s) {
    return lowerLid(u) * (1 - s * s) * (1 + 0.2 * s);
  }

  /** Depth of the lower lid below the line between the corners; negative when it is pushed up. */
  private double lowerLid(double u) {
    return eyes.lower()
        + 0.05 * face.at(ActionUnit.AU5, u)
        - 0.28 * face.at(ActionUnit.AU7, u)
        - 0.24 * face.at(ActionUnit.AU6, u)
        - 0.18 * face.at(ActionUnit.AU9, u);
  }
}
