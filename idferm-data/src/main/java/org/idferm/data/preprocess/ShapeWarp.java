package org.idferm.data.preprocess;

import org.idferm.core.face.Landmarks;

/**
 * Gives an aligned face another shape. Every pixel is moved as the landmarks near it are: the mean
 * of their shifts, weighted by the inverse fourth power of their distance, and by a small constant
 * for staying in place, so that what is far from all landmarks hardly moves. Unlike a spline the
 * mean never folds where landmarks of the hidden side lie over those of the visible one; it passes
 * near the landmarks, not exactly through them.
 */
public final class ShapeWarp {

  private static final int SIZE = FaceAligner.SIZE;

  /** Shifts are computed on a grid that reaches beyond the image, and interpolated. */
  private static final int GRID = 18;

  private static final double MARGIN = 4;
  private static final double SPACING = (SIZE - 1 + 2 * MARGIN) / (GRID - 1);

  /** Squared distance, in pixels, within which a landmark's weight no longer grows. */
  private static final double SOFTNESS = 4;

  /** The weight for staying in place: that of a landmark ten pixels away. */
  private static final double STAY = 1e-4;

  private final double[] right = new double[GRID * GRID];
  private final double[] down = new double[GRID * GRID];

  /**
   * Prepares a warp.
   *
   * @param from the shape of the faces to be warped
   * @param to the shape that they are to have
   */
  public ShapeWarp(FaceShape from, FaceShape to) {
    Landmarks source = from.landmarks();
    Landmarks target = to.landmarks();
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        double x = SPACING * column - MARGIN;
        double y = SPACING * row - MARGIN;
        double weights = STAY;
        double toRight = 0;
        double below = 0;
        for (int p = 0; p < Landmarks.POINTS; p++) {
          double dx = x - target.x(p);
          double dy = y - target.y(p);
          double near = 1 / (dx * dx + dy * dy + SOFTNESS);
          double weight = near * near;
          weights += weight;
          toRight += weight * (source.x(p) - target.x(p));
          below += weight * (source.y(p) - target.y(p));
        }
        right[row * GRID + column] = toRight / weights;
        down[row * GRID + column] = below / weights;
      }
    }
  }

  /**
   * Warps a face.
   *
   * @param image 64·64 values as {@link Preprocessor#generator} gives them
   * @return a new image in the same scale; what came from outside repeats the border
   */
  public float[] of(float[] image) {
    float[] warped = new float[image.length];
    for (int row = 0; row < SIZE; row++) {
      double gridRow = (row + MARGIN) / SPACING;
      for (int column = 0; column < SIZE; column++) {
        double gridColumn = (column + MARGIN) / SPACING;
        warped[row * SIZE + column] =
            GeneratorScale.bilinear(
                image,
                inside(column + shift(right, gridColumn, gridRow)),
                inside(row + shift(down, gridColumn, gridRow)));
      }
    }
    return GeneratorScale.restore(warped);
  }

  private static double inside(double coordinate) {
    return Math.max(0, Math.min(SIZE - 1, coordinate));
  }

  private static double shift(double[] grid, double x, double y) {
    int left = (int) x;
    int top = (int) y;
    double toRight = x - left;
    double below = y - top;
    int at = top * GRID + left;
    return (1 - below) * ((1 - toRight) * grid[at] + toRight * grid[at + 1])
        + below * ((1 - toRight) * grid[at + GRID] + toRight * grid[at + GRID + 1]);
  }
}
