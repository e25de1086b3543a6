package org.idferm.data.preprocess;

/**
 * Which half of an aligned face cannot be seen well: the half turned away from the camera, or one
 * behind something. Sides are those of the image, not of the person.
 */
public enum OcclusionSide {
  /** Both halves can be seen. */
  NONE,
  /** The half at the left of the image. */
  LEFT,
  /** The half at the right of the image. */
  RIGHT;

  /**
   * The side after left and right of the image are exchanged.
   *
   * @return the other side, or none
   */
  public OcclusionSide mirrored() {
    return switch (this) {
      case NONE -> NONE;
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
    };
  }

  /**
   * Whether a sample has to be mirrored so that an occluded half is on the right, as the symmetry
   * loss wants it (paper, equations 2 and 3). Everything of the sample is mirrored together: the
   * input, its target, and whatever else shows the same face.
   *
   * @return true for {@link #LEFT}
   */
  public boolean needsFlip() {
    return this == LEFT;
  }
}
