package org.idferm.core.face;

import java.util.List;
import java.util.Objects;

/**
 * How a network's input is made of a face. A trained model says what it expects, a preprocessor
 * what it gives; the two must be equal.
 *
 * @param version of the pixels: another number, other pixels from the same face
 * @param landmarks which points align the face
 * @param alignedSize width and height of the aligned face in pixels
 * @param size width and height of the input in pixels
 * @param crop which part of the aligned face the input is when a face is classified
 * @param steps what is done to the part's pixels, in order
 */
public record FaceInput(
    int version, String landmarks, int alignedSize, int size, String crop, List<String> steps) {

  /** Checks that nothing is null and keeps an unmodifiable copy. */
  public FaceInput {
    Objects.requireNonNull(landmarks, "landmarks");
    Objects.requireNonNull(crop, "crop");
    steps = List.copyOf(steps);
  }
}
