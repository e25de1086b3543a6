package org.idferm.data.preprocess;

import org.idferm.data.landmark.Points49;

/**
 * Where the 49 landmarks of an aligned face lie in the 64x64 crop.
 *
 * <p>The points are the mean of the 178 neutral frames' landmarks of the rendered set
 * ckplus-facekit after generalised Procrustes alignment (similarity), made symmetric about the
 * vertical axis x = 31.5, and scaled so that the eye centres are 24 pixels apart in row 18. Of that
 * set's apex frames, brows then lie in row 4 and below, the chin of a wide open mouth in row 63 and
 * above.
 */
final class AlignmentTemplate {

  private static final float[] XY = {
    10.25f, 11.62f,
    13.27f, 8.57f,
    17.41f, 7.36f,
    22.5f, 7.45f,
    27.12f, 8.47f,
    35.88f, 8.47f,
    40.5f, 7.45f,
    45.59f, 7.36f,
    49.73f, 8.57f,
    52.75f, 11.62f,
    31.5f, 16.66f,
    31.5f, 20.74f,
    31.5f, 24.56f,
    31.5f, 29.05f,
    26.82f, 34.81f,
    29.26f, 34.83f,
    31.5f, 35.07f,
    33.74f, 34.83f,
    36.18f, 34.81f,
    15.15f, 18.09f,
    17.21f, 16.55f,
    21.21f, 16.27f,
    24.66f, 18.63f,
    21.47f, 19.21f,
    17.28f, 19.25f,
    38.34f, 18.63f,
    41.79f, 16.27f,
    45.79f, 16.55f,
    47.85f, 18.09f,
    45.72f, 19.25f,
    41.53f, 19.21f,
    22.03f, 43.66f,
    25.12f, 40.95f,
    28.75f, 39.61f,
    31.5f, 39.86f,
    34.25f, 39.61f,
    37.88f, 40.95f,
    40.97f, 43.66f,
    38.29f, 45.74f,
    35.4f, 46.77f,
    31.5f, 47.09f,
    27.6f, 46.77f,
    24.71f, 45.74f,
    27.77f, 42.81f,
    31.5f, 42.92f,
    35.23f, 42.81f,
    35.51f, 43.26f,
    31.5f, 43.35f,
    27.49f, 43.26f,
  };

  private AlignmentTemplate() {}

  /** 98 coordinates {@code x0, y0, ...} in the order of {@link Points49}. */
  static float[] xy() {
    return XY.clone();
  }
}
