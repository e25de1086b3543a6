package org.idferm.rml.train;

/**
 * Images with their classes.
 *
 * @param images 3600 values each, preprocessed
 * @param labels their classes, counted from 0
 */
@SuppressWarnings("ArrayRecordComponent") // buffers; never compared
public record LabelledImages(float[][] images, int[] labels) {

  /**
   * Checks that the lengths agree. The arrays are not copied.
   *
   * @throws IllegalArgumentException if there is no image or the lengths differ
   */
  public LabelledImages {
    if (images.length == 0 || labels.length != images.length) {
      throw new IllegalArgumentException(
          "%d images with %d labels".formatted(images.length, labels.length));
    }
  }
}
