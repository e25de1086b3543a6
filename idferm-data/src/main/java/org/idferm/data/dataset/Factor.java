package org.idferm.data.dataset;

import java.util.Objects;
import java.util.function.Function;
import org.idferm.core.face.Face;

/**
 * Something besides person and expression in which the images of a data set differ systematically,
 * such as the camera.
 *
 * @param name what it is, for a table's heading: {@code camera}
 * @param value its value for a face of the data set, in a few characters
 */
public record Factor(String name, Function<Face, String> value) {

  /**
   * Checks that nothing is null.
   *
   * @param name what it is
   * @param value its value for a face
   */
  public Factor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
