package org.idferm.data.preprocess;

import org.idferm.data.landmark.Points49;

/**
 * Where the 49 landmarks of an aligned face lie in the 64x64 crop.
 *
 * <p>The points are the mean of the 178 neutral frames' landmarks of the rendered set
 * ckplus-facekit after generalised Procrustes alignment (similarity), made symmetric about the
 * vertical axis x = 31.5, and scaled so that the eye centres are 22 pixels apart in row 20. Of that
 * set's apex frames, brows then lie at row 7 and below, the chin of a wide open mouth at row 62 and
 * above.
 */
final class AlignmentTemplate {

  private static final float[] XY = {
    // brows, points 17 to 26
    12.02f,
    14.15f,
    14.79f,
    11.36f,
    18.58f,
    10.25f,
    23.25f,
    10.33f,
    27.48f,
    11.27f,
    35.52f,
    11.27f,
    39.75f,
    10.33f,
    44.42f,
    10.25f,
    48.21f,
    11.36f,
    50.98f,
    14.15f,
    // nose bridge, points 27 to 30
    31.5f,
    18.77f,
    31.5f,
    22.51f,
    31.5f,
    26.01f,
    31.5f,
    30.13f,
    // nostrils, points 31 to 35
    27.21f,
    35.41f,
    29.44f,
    35.43f,
    31.5f,
    35.65f,
    33.56f,
    35.43f,
    35.79f,
    35.41f,
    // right eye (left in the image), points 36 to 41
    16.52f,
    20.09f,
    18.4f,
    18.67f,
    22.07f,
    18.41f,
    25.23f,
    20.58f,
    22.31f,
    21.11f,
    18.47f,
    21.15f,
    // left eye, points 42 to 47
    37.77f,
    20.58f,
    40.93f,
    18.41f,
    44.6f,
    18.67f,
    46.48f,
    20.09f,
    44.53f,
    21.15f,
    40.69f,
    21.11f,
    // outer lips, points 48 to 59
    22.82f,
    43.52f,
    25.65f,
    41.04f,
    28.98f,
    39.81f,
    31.5f,
    40.04f,
    34.02f,
    39.81f,
    37.35f,
    41.04f,
    40.18f,
    43.52f,
    37.72f,
    45.42f,
    35.07f,
    46.37f,
    31.5f,
    46.66f,
    27.93f,
    46.37f,
    25.28f,
    45.42f,
    // inner lips without corners, points 61 to 67
    28.08f,
    42.74f,
    31.5f,
    42.85f,
    34.92f,
    42.74f,
    35.18f,
    43.15f,
    31.5f,
    43.24f,
    27.82f,
    43.15f,
  };

  private AlignmentTemplate() {}

  /** 98 coordinates {@code x0, y0, ...} in the order of {@link Points49}. */
  static float[] xy() {
    return XY.clone();
  }
}
