package org.idferm.data.synthetic;

/** Which half of a face in the image something is on; the right half is the person's left. */
public enum ImageSide {
  /** On neither. */
  NONE,
  /** On the half at the left of the image. */
  LEFT,
  /** On the half at the right of the image. */
  RIGHT,
  /** On both, about equally. */
  BOTH
}
