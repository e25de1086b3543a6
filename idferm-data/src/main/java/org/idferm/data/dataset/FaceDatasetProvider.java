package org.idferm.data.dataset;

import java.nio.file.Path;

/**
 * Reads one data set's directory layout. Found through {@link java.util.ServiceLoader}; a new data
 * set is one class and one line in {@code META-INF/services}.
 */
public interface FaceDatasetProvider {

  /**
   * The name that configurations use.
   *
   * @return lower case letters, digits and dashes
   */
  String name();

  /**
   * Lists the faces of a data set without decoding an image.
   *
   * @param root the data set's directory
   * @param options which faces to take
   * @return the faces found, and what is wrong with files that could not be used
   * @throws org.idferm.core.error.DataException if there is no data set of this layout
   */
  FaceSet open(Path root, DatasetOptions options);
}
