package org.idferm.data.preprocess;

import java.util.stream.IntStream;
import org.idferm.core.face.Landmarks;

/**
 * Where the landmarks of an aligned face lie in its 64x64 pixels. Shapes of faces seen from the
 * same side can be mixed, and faces warped to the result: people who do not exist.
 *
 * @param landmarks 68 points in pixels of the aligned face; some may lie outside
 */
public record FaceShape(Landmarks landmarks) {

  private static final int LAST_COLUMN = FaceAligner.SIZE - 1;

  /** For each point the one that it becomes in a mirror: outlines first, eyes and lips in pairs. */
  private static final int[] MIRRORED =
      IntStream.of(
              16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, // jaw
              26, 25, 24, 23, 22, 21, 20, 19, 18, 17, // brows
              27, 28, 29, 30, 35, 34, 33, 32, 31, // nose
              45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, // eyes
              54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, // lips, outside
              64, 63, 62, 61, 60, 67, 66, 65) // lips, inside
          .toArray();

  /**
   * The shape of the mirrored face.
   *
   * @return a new shape
   */
  public FaceShape mirrored() {
    float[] xy = new float[2 * Landmarks.POINTS];
    for (int i = 0; i < Landmarks.POINTS; i++) {
      xy[2 * i] = LAST_COLUMN - landmarks.x(MIRRORED[i]);
      xy[2 * i + 1] = landmarks.y(MIRRORED[i]);
    }
    return new FaceShape(new Landmarks(xy));
  }

  /**
   * A shape on the line through this one and another.
   *
   * @param other a face seen from the same side
   * @param share 0 for this shape, 1 for the other one; outside of that, more than either has of
   *     what tells them apart
   * @return a new shape
   */
  public FaceShape towards(FaceShape other, double share) {
    float[] xy = new float[2 * Landmarks.POINTS];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = (float) ((1 - share) * landmarks.xy()[i] + share * other.landmarks.xy()[i]);
    }
    return new FaceShape(new Landmarks(xy));
  }
}
