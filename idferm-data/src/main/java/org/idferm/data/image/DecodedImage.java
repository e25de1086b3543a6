package org.idferm.data.image;

import org.idferm.core.face.GrayImage;

/**
 * A grey image as it comes out of its file: as bytes, which take a quarter of the memory of floats
 * and need no converting, or with fractions of grey levels where the file has 16 bits.
 */
public sealed interface DecodedImage {

  /** Columns. */
  int width();

  /** Rows. */
  int height();

  /**
   * The image with memory of its own, or with that of this image.
   *
   * @return values 0 to 255
   */
  GrayImage toGrayImage();

  /**
   * Whole grey levels.
   *
   * @param width columns
   * @param height rows
   * @param levels row by row, {@code width * height} unsigned bytes or more. Not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // a pixel buffer; identity is the right equality for it
  record Levels(int width, int height, byte[] levels) implements DecodedImage {

    @Override
    public GrayImage toGrayImage() {
      float[] pixels = new float[width * height];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = levels[i] & 0xff;
      }
      return new GrayImage(width, height, pixels);
    }
  }

  /**
   * Grey levels with fractions.
   *
   * @param image values 0 to 255
   */
  record Fractions(GrayImage image) implements DecodedImage {

    @Override
    public int width() {
      return image.width();
    }

    @Override
    public int height() {
      return image.height();
    }

    @Override
    public GrayImage toGrayImage() {
      return image;
    }
  }
}
