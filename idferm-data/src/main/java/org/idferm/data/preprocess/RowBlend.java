package org.idferm.data.preprocess;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Blends two aligned faces seen from the same side into a person who does not exist: each row has a
 * weight of its own, for example the eyes of one and the mouth of the other. Rows of aligned faces
 * correspond, whichever side they are seen from; so the same weights blend the two people's frontal
 * faces.
 *
 * @param weights for each row, the second face's weight, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // weights that are drawn anew each time
public record RowBlend(double[] weights) {

  private static final int SIZE = FaceAligner.SIZE;

  /** How often all rows have the same weight. */
  private static final double UNIFORM = 0.3;

  /**
   * Draws weights: everywhere the same, or one face above and the other below a soft border.
   *
   * @param random where from
   * @return the weights of 64 rows
   */
  public static RowBlend draw(SplittableRandom random) {
    double[] weights = new double[SIZE];
    double border = 4 + random.nextDouble() * (SIZE - 8);
    double softness = 1 + 5 * random.nextDouble();
    boolean below = random.nextBoolean();
    if (random.nextDouble() < UNIFORM) {
      Arrays.fill(weights, random.nextDouble());
    } else {
      for (int row = 0; row < SIZE; row++) {
        double second = 1 / (1 + Math.exp((border - row) / softness));
        weights[row] = below ? second : 1 - second;
      }
    }
    return new RowBlend(weights);
  }

  /**
   * Blends two faces.
   *
   * @param first 64·64 values as {@link Preprocessor#generator} gives them
   * @param second as many
   * @return a new image in the same scale: zero mean, then clipped to [-1, 1]
   */
  public float[] of(float[] first, float[] second) {
    float[] blend = new float[first.length];
    for (int i = 0; i < blend.length; i++) {
      double weight = weights[i / SIZE];
      blend[i] = (float) ((1 - weight) * first[i] + weight * second[i]);
    }
    return GeneratorScale.restore(blend);
  }
}
