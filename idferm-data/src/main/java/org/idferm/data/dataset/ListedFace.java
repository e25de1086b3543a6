package org.idferm.data.dataset;

import java.util.Objects;
import org.idferm.core.face.Face;

/**
 * A face of a data set and what it is for. One that is neither query nor target is an input of the
 * generator alone.
 *
 * @param face the face
 * @param query whether it is one to classify; its expression is then one of the set's classes
 * @param target whether it is a frontal neutral face: a target of the hard negative generation
 */
public record ListedFace(Face face, boolean query, boolean target) {

  /**
   * Checks that there is a face.
   *
   * @param face the face
   * @param query whether it is one to classify
   * @param target whether it is a frontal neutral face
   */
  public ListedFace {
    Objects.requireNonNull(face, "face");
  }
}
