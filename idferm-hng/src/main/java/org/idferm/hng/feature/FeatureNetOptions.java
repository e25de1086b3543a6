package org.idferm.hng.feature;

/**
 * The size of the frozen feature nets.
 *
 * @param width w; the published nets have 64. Perceptual net: w, w, 2w, 2w, 4w channels; identity
 *     net after Max-Feature-Map: ¾w, 1½w, 2w, 3w channels and a vector of 4w, rounded down. At
 *     least 2
 * @param identityInput width and height of the identity net's input: 128 as published (images are
 *     enlarged), or 64 for a fifth of the work
 */
public record FeatureNetOptions(int width, int identityInput) {

  /** Checks the ranges. */
  public FeatureNetOptions {
    if (width < 2) {
      throw new IllegalArgumentException("width is " + width + "; expected at least 2");
    }
    if (identityInput != 64 && identityInput != 128) {
      throw new IllegalArgumentException(
          "identity input is " + identityInput + "; expected 64 or 128");
    }
  }

  /** The published sizes. */
  public static FeatureNetOptions defaults() {
    return new FeatureNetOptions(64, 128);
  }
}
