package org.idferm.hng.feature;

/**
 * The size of feature nets that are trained here.
 *
 * @param width of both nets; the published ones have 64
 * @param identityInput width and height of the identity net's input, 64 or 128
 */
public record FeatureNetOptions(int width, int identityInput) {

  /** Checks the ranges. */
  public FeatureNetOptions {
    new IdentityNetOptions(width, identityInput);
  }

  /** The published sizes. */
  public static FeatureNetOptions defaults() {
    return new FeatureNetOptions(64, 128);
  }

  /** The perceptual net's size. */
  public PerceptualNetOptions perceptual() {
    return new PerceptualNetOptions(width, false);
  }

  /** The identity net's size. */
  public IdentityNetOptions identity() {
    return new IdentityNetOptions(width, identityInput);
  }
}
