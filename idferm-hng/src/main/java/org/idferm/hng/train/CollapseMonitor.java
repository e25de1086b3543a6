package org.idferm.hng.train;

import java.util.Map;
import java.util.Optional;

/** Watches a training for signs of collapse. */
final class CollapseMonitor {

  /** A discriminator loss below this means that hardly an image is ever doubted. */
  private static final double SATURATED = 0.005;

  private static final int SATURATED_STEPS = 50;

  /** A fall of the generated faces' spread to this part of the largest seen is a collapse. */
  private static final double FALL = 0.1;

  /** Below this part of the targets' spread the generator has not learned to vary yet. */
  private static final double LEARNED = 0.1;

  private int saturatedSteps;
  private double largestSpread;

  /** What it remembers, to be saved. */
  double[] memory() {
    return new double[] {saturatedSteps, largestSpread};
  }

  /** Takes back what {@link #memory} gave. */
  void remember(double saturated, double spread) {
    saturatedSteps = (int) saturated;
    largestSpread = spread;
  }

  /** Begins to count saturated steps anew. */
  void calm() {
    saturatedSteps = 0;
  }

  /** Looks at a step's losses. */
  Optional<Collapse> afterStep(Map<String, Double> losses) {
    double loss = losses.getOrDefault(HngGraph.DIS, Double.MAX_VALUE);
    saturatedSteps = loss < SATURATED ? saturatedSteps + 1 : 0;
    if (saturatedSteps < SATURATED_STEPS) {
      return Optional.empty();
    }
    saturatedSteps = 0;
    return Optional.of(Collapse.DISCRIMINATOR_SATURATED);
  }

  /**
   * Looks at how much generated faces of different inputs differ.
   *
   * @param spread their standard deviation, averaged over pixels, as part of that of their targets
   */
  Optional<Collapse> atCheckpoint(double spread) {
    if (largestSpread >= LEARNED && spread < FALL * largestSpread) {
      return Optional.of(Collapse.OUTPUT_CONSTANT);
    }
    largestSpread = Math.max(largestSpread, spread);
    return Optional.empty();
  }

  /** The standard deviation over images, averaged over pixels. */
  static double spread(float[][] images) {
    double sum = 0;
    for (int j = 0; j < images[0].length; j++) {
      double mean = 0;
      double square = 0;
      for (float[] image : images) {
        mean += image[j];
        square += (double) image[j] * image[j];
      }
      mean /= images.length;
      sum += Math.sqrt(Math.max(0, square / images.length - mean * mean));
    }
    return sum / images[0].length;
  }
}
