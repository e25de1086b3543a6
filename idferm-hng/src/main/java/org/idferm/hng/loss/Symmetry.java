package org.idferm.hng.loss;

/** The space in which left and right are compared. */
public enum Symmetry {
  /** Grey values: equation (2). */
  PIXEL,
  /** The image's Laplacian: equation (3), recommended, since real light is not symmetric. */
  LAPLACIAN
}
