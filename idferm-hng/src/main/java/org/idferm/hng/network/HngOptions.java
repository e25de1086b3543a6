package org.idferm.hng.network;

/**
 * The size of the generator.
 *
 * @param width c, the number of channels of the first convolution; 64 by default
 * @param latent the dimension of z; 256 by default
 * @param slope the leaky rectifiers' slope below zero; 0.1 by default
 */
public record HngOptions(int width, int latent, double slope) {

  /** Width and height of the images. */
  public static final int IMAGE_SIZE = 64;

  /** Checks the ranges. */
  public HngOptions {
    if (width < 1 || latent < 1 || !(slope >= 0 && slope <= 1)) {
      throw new IllegalArgumentException(
          "width %d and latent %d must be positive, slope %s in [0, 1]"
              .formatted(width, latent, slope));
    }
  }

  /** The default network: width 64, 256 latent dimensions, slope 0.1. */
  public static HngOptions defaults() {
    return new HngOptions(64, 256, 0.1);
  }
}
