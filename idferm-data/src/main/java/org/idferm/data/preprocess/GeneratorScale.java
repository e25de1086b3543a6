package org.idferm.data.preprocess;

/**
 * Samples images that {@link Preprocessor#generator} gives, and brings changed ones back to that.
 */
final class GeneratorScale {

  /** A deviation below this is rounding noise: the image is constant. */
  private static final double CONSTANT = 1e-6;

  private static final int SIZE = FaceAligner.SIZE;

  private GeneratorScale() {}

  /**
   * An image between its pixels.
   *
   * @param image 64·64 values
   * @param x column, 0 to 63
   * @param y row, 0 to 63
   */
  static float bilinear(float[] image, double x, double y) {
    int left = Math.min((int) x, SIZE - 2);
    int top = Math.min((int) y, SIZE - 2);
    double right = x - left;
    double down = y - top;
    int at = top * SIZE + left;
    return (float)
        ((1 - down) * ((1 - right) * image[at] + right * image[at + 1])
            + down * ((1 - right) * image[at + SIZE] + right * image[at + SIZE + 1]));
  }

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
