package org.idferm.data.preprocess;

/** Brings changed images back to what {@link Preprocessor#generator} gives. */
final class GeneratorScale {

  /** A deviation below this is rounding noise: the image is constant. */
  private static final double CONSTANT = 1e-6;

  private GeneratorScale() {}

  /**
   * Standardises an image, scales it by {@link Preprocessor#GENERATOR_SCALE} and clips it, all in
   * place.
   *
   * @return the image
   */
  static float[] restore(float[] image) {
    double sum = 0;
    double squares = 0;
    for (float value : image) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / image.length;
    double deviation = Math.sqrt(Math.max(0, squares / image.length - mean * mean));
    double scale = Preprocessor.GENERATOR_SCALE / Math.max(deviation, CONSTANT);
    for (int i = 0; i < image.length; i++) {
      image[i] = (float) Math.max(-1, Math.min(1, scale * (image[i] - mean)));
    }
    return image;
  }
}
