package org.idferm.hng.feature;

/**
 * The size of the identity net.
 *
 * @param width w: after Max-Feature-Map its convolutions have ¾w, 1½w, 2w and 3w channels, rounded
 *     down, and its vector has 4w dimensions; the published net has 64. At least 2
 * @param input width and height of its input: 128 as published (images are enlarged), or 64 for a
 *     fifth of the work
 */
public record IdentityNetOptions(int width, int input) {

  /** Kernels of the four convolutions. */
  static final int[] KERNELS = {9, 5, 5, 4};

  /** Checks the ranges. */
  public IdentityNetOptions {
    if (width < 2) {
      throw new IllegalArgumentException("width is " + width + "; expected at least 2");
    }
    if (input != 64 && input != 128) {
      throw new IllegalArgumentException("identity input is " + input + "; expected 64 or 128");
    }
  }

  /** Channels after each convolution's Max-Feature-Map. */
  int[] channels() {
    return new int[] {3 * width / 4, 3 * width / 2, 2 * width, 3 * width};
  }

  /** Width and height of the last pooling's output: 5 as published. */
  int pooledSide() {
    int side = input;
    for (int kernel : KERNELS) {
      side = (side - kernel + 2) / 2; // all but the last halve an even size
    }
    return side;
  }

  /** Channels times positions of the last pooling's output: 4800 as published. */
  int pooledFeatures() {
    return 3 * width * pooledSide() * pooledSide();
  }

  /** The dimension of the face's vector. */
  int dimension() {
    return 4 * width;
  }
}
