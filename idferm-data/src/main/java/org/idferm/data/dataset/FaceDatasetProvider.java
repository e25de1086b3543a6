package org.idferm.data.dataset;

import org.idferm.core.option.Options;

/**
 * Makes the reader of one data set's directory layout. Found through {@link
 * java.util.ServiceLoader}; a new data set is a provider, a reader and one line in {@code
 * META-INF/services}.
 */
public interface FaceDatasetProvider {

  /**
   * The name that configurations use.
   *
   * @return lower case letters, digits and dashes
   */
  String name();

  /**
   * Makes a reader. Touches no file.
   *
   * @param options the data set's own options; what is left out has its default
   * @return the reader
   * @throws org.idferm.core.error.ConfigurationException if a value is out of range
   */
  FaceDatasetReader create(Options options);
}
