package org.idferm.data.image;

/**
 * Memory for decoding one image after the other. Fresh arrays for every image take longer to come
 * into the processor's cache than an image takes to be decoded into old ones. For one thread at a
 * time.
 */
public final class ImageBuffers {

  /** Larger arrays are made anew each time, so that one large image does not stay in memory. */
  private static final int LARGEST_KEPT = 1 << 21;

  private byte[] bytes = new byte[0];
  private float[] pixels = new float[0];

  /** Makes empty buffers; they grow with the images. */
  public ImageBuffers() {}

  /** An array of at least that length with anything in it. */
  byte[] bytes(int length) {
    if (length > LARGEST_KEPT) {
      return new byte[length];
    }
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    return bytes;
  }

  /** An array of exactly that length with anything in it. */
  float[] pixels(int length) {
    if (length > LARGEST_KEPT) {
      return new float[length];
    }
    if (pixels.length != length) {
      pixels = new float[length];
    }
    return pixels;
  }
}
