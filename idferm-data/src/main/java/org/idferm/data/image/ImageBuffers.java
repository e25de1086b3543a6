package org.idferm.data.image;

/**
 * Memory for decoding one image after the other. Fresh arrays for every image take longer to come
 * into the processor's cache than an image takes to be decoded into old ones. For one thread at a
 * time.
 */
public final class ImageBuffers {

  /** Larger arrays are made anew each time, so that one large image does not stay in memory. */
  private static final int LARGEST_KEPT = 1 << 22;

  private byte[] rows = new byte[0];
  private byte[] levels = new byte[0];

  /** Makes empty buffers; they grow with the images. */
  public ImageBuffers() {}

  /** For rows on their way: at least that long, with anything in it. */
  byte[] rows(int length) {
    rows = atLeast(rows, length);
    return rows;
  }

  /** For a decoded image's pixels: at least that long, with anything in it. */
  byte[] levels(int length) {
    levels = atLeast(levels, length);
    return levels;
  }

  private static byte[] atLeast(byte[] array, int length) {
    boolean fits =
        array.length >= length && (array.length <= LARGEST_KEPT || length > LARGEST_KEPT);
    return fits ? array : new byte[length];
  }
}
