package org.idferm.data.preprocess;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random changes of a pair of an input and its target. Both are stretched in the same way, which
 * makes another person of them: rows are moved up and down by a smooth function, which looks the
 * same from every side, and columns are spread or drawn together. The input alone is turned,
 * shifted and scaled a little, lit unevenly, and sometimes covered in part, as landmarks and
 * photographs go.
 */
public final class FaceVariation {

  private static final int SIZE = FaceAligner.SIZE;

  /** At strength 1: deviations of the stretching, as part of half the image's side. */
  private static final double ROWS = 0.04;

  private static final double COLUMNS = 0.02;

  /** At strength 1: deviations of angle, relative scale, and shift in the same unit. */
  private static final double PLACE = 0.02;

  /** At strength 1: deviation of the light's corners, where pixels have 0.4. */
  private static final double LIGHT = 0.1;

  /** At strength 1: how often something covers the input. */
  private static final double COVERED = 0.3;

  private static final int WAVES = 4;
  private static final int LIGHT_GRID = 4;
  private static final int SMALLEST_COVER = 8;
  private static final int LARGEST_COVER = 28;

  private final SplittableRandom random;
  private final double strength;
  private final double[] rows;
  private final double columns;

  /**
   * Draws the changes of one pair.
   *
   * @param strength how large they are; 1 is moderate
   * @param random where from
   */
  public FaceVariation(double strength, SplittableRandom random) {
    this.random = random;
    this.strength = strength;
    this.columns = 1 + strength * COLUMNS * random.nextGaussian();
    this.rows = new double[SIZE];
    for (int wave = 1; wave <= WAVES; wave++) {
      double height = strength * ROWS * random.nextGaussian() / wave;
      for (int row = 0; row < SIZE; row++) {
        rows[row] += height * Math.sin(Math.PI * wave * row / (SIZE - 1.0));
      }
    }
  }

  /**
   * Changes the target.
   *
   * @param image 64·64 values as {@link Preprocessor#generator} gives them
   * @return a new image in the same scale
   */
  public float[] target(float[] image) {
    return GeneratorScale.restore(resample(image, 0, 1, 0, 0));
  }

  /**
   * Changes the input.
   *
   * @param image 64·64 values as {@link Preprocessor#generator} gives them
   * @return a new image in the same scale
   */
  public float[] input(float[] image) {
    double place = strength * PLACE;
    float[] changed =
        resample(
            image,
            place * random.nextGaussian(),
            1 + place * random.nextGaussian(),
            place * random.nextGaussian(),
            place * random.nextGaussian());
    light(changed);
    GeneratorScale.restore(changed);
    if (random.nextDouble() < strength * COVERED) {
      cover(changed);
    }
    return changed;
  }

  /** Coordinates run from -1 to 1; what lies outside repeats the border. */
  private float[] resample(float[] image, double angle, double scale, double right, double down) {
    float[] result = new float[image.length];
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    for (int r = 0; r < SIZE; r++) {
      double v = (2 * r + 1.0) / SIZE - 1;
      for (int c = 0; c < SIZE; c++) {
        double u = (2 * c + 1.0) / SIZE - 1;
        double x = cos * u - sin * v + right;
        double y = sin * u + cos * v + down;
        double row = pixel(y);
        int above = (int) row;
        double part = row - above;
        double moved = (1 - part) * rows[above] + part * rows[Math.min(above + 1, SIZE - 1)];
        result[r * SIZE + c] = GeneratorScale.bilinear(image, pixel(x * columns), pixel(y + moved));
      }
    }
    return result;
  }

  private static double pixel(double coordinate) {
    return Math.max(0, Math.min(SIZE - 1, ((coordinate + 1) * SIZE - 1) / 2));
  }

  /** Adds a smooth random surface through a few points. */
  private void light(float[] image) {
    double[] grid = new double[LIGHT_GRID * LIGHT_GRID];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = strength * LIGHT * random.nextGaussian();
    }
    double step = (LIGHT_GRID - 1.0) / (SIZE - 1);
    for (int r = 0; r < SIZE; r++) {
      int top = Math.min((int) (r * step), LIGHT_GRID - 2);
      double down = smooth(r * step - top);
      for (int c = 0; c < SIZE; c++) {
        int left = Math.min((int) (c * step), LIGHT_GRID - 2);
        double right = smooth(c * step - left);
        int at = top * LIGHT_GRID + left;
        double above = (1 - right) * grid[at] + right * grid[at + 1];
        double below = (1 - right) * grid[at + LIGHT_GRID] + right * grid[at + LIGHT_GRID + 1];
        image[r * SIZE + c] += (float) ((1 - down) * above + down * below);
      }
    }
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private void cover(float[] image) {
    int height = random.nextInt(SMALLEST_COVER, LARGEST_COVER);
    int width = random.nextInt(SMALLEST_COVER, LARGEST_COVER);
    int top = random.nextInt(SIZE - height);
    int left = random.nextInt(SIZE - width);
    double grey = Preprocessor.GENERATOR_SCALE * random.nextGaussian();
    float value = (float) Math.max(-1, Math.min(1, grey));
    for (int r = top; r < top + height; r++) {
      Arrays.fill(image, r * SIZE + left, r * SIZE + left + width, value);
    }
  }
}
