package org.idferm.data.synthetic;

/**
 * What a triangle of the mesh shows; decides which material paints it and what its vertices' three
 * surface coordinates mean. Lengths are in cm, directions in radians.
 */
enum Zone {
  /** Face and scalp: horizontal place and height on the neutral face, direction round the head. */
  HEAD,
  /** Between the lids: x and y of the moved face, 0 at the lower to 1 at the upper lid. */
  EYE,
  /** Between the lips: x and y of the moved face, distance below the upper lip. */
  MOUTH,
  /** Either ear: its outward, upward and backward direction. */
  EAR,
  /** The neck: x, height, direction round it. */
  NECK,
  /** Hair that hangs down: x, height, direction round the head. */
  HAIR,
  /** The clothes: x, height, direction round the body. */
  CLOTHES,
  /** Dark glass or plastic before the eyes: x, height, 0. */
  GLASSES,
  /** A knitted scarf: x, height, direction round the head. */
  SCARF,
  /** A hand: x, height, distance along it. */
  HAND,
  /** Hair that falls over one half of the face: x, height, direction round the head. */
  STRANDS
}
