package org.idferm.data.synthetic;

/** The movement of one person's skin under one set of activations. */
final class FaceMotion {

  private final MuscleFields muscles;
  private final Activations face;
  private final LidMotion lids;
  private final MouthMotion mouth;
  private final double line;
  private final double[] move = new double[3];

  FaceMotion(SyntheticIdentity person, MuscleFields muscles, Activations face) {
    this.muscles = muscles;
    this.face = face;
    this.lids = new LidMotion(person.eyes(), face);
    this.mouth = new MouthMotion(person, face);
    this.line = person.mouth().line();
  }

  /**
   * The movement at a place of the neutral face.
   *
   * @param u horizontal place, cm
   * @param v height, cm
   * @param upper for a place exactly on the line of the lids or the lips: whether it belongs to the
   *     upper one
   */
  Vec at(double u, double v, boolean upper) {
    move[0] = 0;
    move[1] = lids.at(u, v, v > 0 || (v == 0 && upper));
    move[2] = 0;
    boolean aboveLips = v > line || (v == line && upper);
    muscles.add(face, u, v, aboveLips, move);
    mouth.add(u, v, aboveLips, move);
    return new Vec(move[0], move[1], move[2]);
  }

  double jawDrop() {
    return mouth.jawDrop();
  }
}
