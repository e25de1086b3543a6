package org.idferm.hng.measure;

import java.util.Arrays;

/**
 * The pixels themselves, less their mean, at length 1: the nearest is the one of highest normalised
 * correlation. Needs no training and knows nothing of identity; what others are measured by.
 */
public final class PixelEmbedder implements FaceEmbedder {

  /** Makes the embedder. */
  public PixelEmbedder() {}

  @Override
  public String name() {
    return "correlation";
  }

  @Override
  public float[][] embed(float[][] images) {
    return Arrays.stream(images).map(PixelEmbedder::centred).toArray(float[][]::new);
  }

  private static float[] centred(float[] image) {
    double mean = 0;
    for (float v : image) {
      mean += v;
    }
    mean /= image.length;
    float[] centred = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      centred[i] = (float) (image[i] - mean);
    }
    return UnitVectors.normalise(centred);
  }
}
