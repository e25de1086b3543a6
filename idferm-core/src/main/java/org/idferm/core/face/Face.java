package org.idferm.core.face;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One face image of a data set. Holds references only: no pixel is read until somebody asks.
 *
 * @param image the image file
 * @param subject whose face it is; unique within the data set
 * @param expression what it expresses, as labelled by the data set
 * @param sequence the recording it belongs to, unique within the data set (for example {@code
 *     S005/001})
 * @param frame the frame's position in its sequence, counted from 1
 * @param landmarks the landmark file that the data set ships for this image, if any
 */
public record Face(
    Path image,
    String subject,
    Expression expression,
    String sequence,
    int frame,
    Optional<Path> landmarks) {

  /** Checks that nothing is null and that the frame number is positive. */
  public Face {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(sequence, "sequence");
    Objects.requireNonNull(landmarks, "landmarks");
    if (frame < 1) {
      throw new IllegalArgumentException("frame is " + frame + "; frames are counted from 1");
    }
  }
}
