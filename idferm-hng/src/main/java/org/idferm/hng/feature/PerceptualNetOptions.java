package org.idferm.hng.feature;

/**
 * The size of the perceptual net.
 *
 * @param width w: its convolutions have w, w, 2w, 2w, 4w channels; the published net has 64. At
 *     least 2
 * @param offset whether the first convolution sees a second channel, which is 1 everywhere in the
 *     image and 0 in its margin. A net that was trained on values with their mean subtracted needs
 *     it: the zeros around an image stand for the mean, not for a grey level
 */
public record PerceptualNetOptions(int width, boolean offset) {

  /** Checks the range. */
  public PerceptualNetOptions {
    if (width < 2) {
      throw new IllegalArgumentException("width is " + width + "; expected at least 2");
    }
  }

  /** Output channels of the five convolutions. */
  int[] channels() {
    return new int[] {width, width, 2 * width, 2 * width, 4 * width};
  }
}
