package org.idferm.data.image;

/**
 * The size that an image file announces, read without decoding a pixel.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
record ImageHeader(int width, int height) {

  /** Refuses a size that no image has. */
  static ImageHeader of(int width, int height) throws DamagedImageException {
    if (width < 1 || height < 1) {
      throw DamagedImageException.header();
    }
    return new ImageHeader(width, height);
  }

  long pixels() {
    return (long) width * height;
  }
}
