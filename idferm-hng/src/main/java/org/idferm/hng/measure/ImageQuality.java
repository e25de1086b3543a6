package org.idferm.hng.measure;

import org.idferm.hng.network.HngOptions;

/**
 * How near images come to others, averaged over pairs.
 *
 * @param l1 mean absolute difference per pixel, 0 to 2; smaller is nearer
 * @param psnr peak signal-to-noise ratio in decibels, for pixels in [-1, 1]: mean over pairs of
 *     10·log10(4 / mean squared difference), a pair of equal images counting as {@link #MAX_PSNR};
 *     larger is nearer
 * @param ssim structural similarity, -1 to 1; larger is nearer
 */
public record ImageQuality(double l1, double psnr, double ssim) {

  /** What two equal images count as, in decibels, so that a mean stays finite. */
  public static final double MAX_PSNR = 100;

  /** Largest minus smallest pixel. */
  private static final double RANGE = 2;

  /**
   * Compares images pair by pair.
   *
   * @param images 64x64 images in [-1, 1], 4096 values each
   * @param truth as many
   * @return the means over all pairs
   * @throws IllegalArgumentException if there is no pair, or the numbers or sizes differ
   */
  public static ImageQuality of(float[][] images, float[][] truth) {
    if (images.length == 0 || images.length != truth.length) {
      throw new IllegalArgumentException(
          "%d images and %d true ones cannot be paired".formatted(images.length, truth.length));
    }
    Ssim ssim = new Ssim(HngOptions.IMAGE_SIZE, RANGE);
    double l1Sum = 0;
    double psnrSum = 0;
    double ssimSum = 0;
    for (int i = 0; i < images.length; i++) {
      ssimSum += ssim.of(images[i], truth[i]);
      double absolute = 0;
      double square = 0;
      for (int j = 0; j < images[i].length; j++) {
        double difference = (double) images[i][j] - truth[i][j];
        absolute += Math.abs(difference);
        square += difference * difference;
      }
      l1Sum += absolute / images[i].length;
      psnrSum += psnr(square / images[i].length);
    }
    int n = images.length;
    return new ImageQuality(l1Sum / n, psnrSum / n, ssimSum / n);
  }

  private static double psnr(double meanSquare) {
    return Math.min(MAX_PSNR, 10 * Math.log10(RANGE * RANGE / meanSquare));
  }
}
