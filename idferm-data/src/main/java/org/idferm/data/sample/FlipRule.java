package org.idferm.data.sample;

/**
 * Whether an image is flipped horizontally. The paper (section 2) flips inputs so that an occluded
 * half is always on the right: the symmetry loss (2) then completes it from the left.
 */
public enum FlipRule {
  /** At random, each in half of the draws: nothing is occluded. */
  RANDOM,

  /** In every draw: the left half, as the image shows it, is occluded. */
  ALWAYS,

  /** In no draw: the right half is occluded. */
  NEVER
}
