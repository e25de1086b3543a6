package org.idferm.hng.feature;

import org.idferm.hng.network.HngOptions;

/** Left-right mirroring of 64x64 images. */
public final class Mirror {

  private Mirror() {}

  /**
   * Mirrors an image.
   *
   * @param image 4096 values, row by row
   * @return a new array
   */
  public static float[] flip(float[] image) {
    int size = HngOptions.IMAGE_SIZE;
    float[] flipped = new float[image.length];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        flipped[y * size + x] = image[y * size + size - 1 - x];
      }
    }
    return flipped;
  }
}
