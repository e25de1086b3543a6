package org.idferm.experiments.classification;

import java.nio.file.Path;
import org.idferm.rml.ExpressionScores;

/**
 * A photograph and what its face expresses.
 *
 * @param photo the image file
 * @param scores of its face
 */
public record ClassifiedPhoto(Path photo, ExpressionScores scores) {

  /** The photograph's path as it was given. */
  String name() {
    return photo.toString();
  }
}
