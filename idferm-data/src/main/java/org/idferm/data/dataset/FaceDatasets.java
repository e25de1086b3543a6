package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;
import org.idferm.core.option.Options;

/** Finds data set providers by name. */
public final class FaceDatasets {

  private FaceDatasets() {}

  /**
   * The names of all data sets on the class path.
   *
   * @return names in ascending order
   */
  public static SortedSet<String> names() {
    return new TreeSet<>(providers().keySet());
  }

  /**
   * Makes the reader of a data set.
   *
   * @param name the provider's name
   * @param options the data set's own options; what is left out has its default
   * @return the reader
   * @throws ConfigurationException if no provider has that name, if the data set has no such
   *     option, or a value is out of range; the message names what is valid
   */
  public static FaceDatasetReader reader(String name, Map<String, Object> options) {
    SortedMap<String, FaceDatasetProvider> providers = providers();
    FaceDatasetProvider provider = providers.get(name);
    if (provider == null) {
      throw new ConfigurationException(
          "unknown data set '%s'%s; known: %s"
              .formatted(
                  name,
                  NearestName.meant(name, providers.keySet()),
                  String.join(", ", providers.keySet())));
    }
    Options configured = new Options("data set " + name, options);
    FaceDatasetReader reader = provider.create(configured);
    configured.refuseUnknown();
    return reader;
  }

  /**
   * Lists a whole data set.
   *
   * @param name the provider's name
   * @param root the data set's directory
   * @param options the data set's own options
   * @return the faces found
   * @throws ConfigurationException as {@link #reader} throws it
   * @throws org.idferm.core.error.DataException if the directory does not hold such a data set
   */
  public static FaceSet open(String name, Path root, Map<String, Object> options) {
    return FaceSet.of(reader(name, options), root);
  }

  private static SortedMap<String, FaceDatasetProvider> providers() {
    SortedMap<String, FaceDatasetProvider> providers = new TreeMap<>();
    for (FaceDatasetProvider provider : ServiceLoader.load(FaceDatasetProvider.class)) {
      FaceDatasetProvider other = providers.put(provider.name(), provider);
      if (other != null) {
        throw new IllegalStateException(
            "two data set providers are named '%s': %s and %s"
                .formatted(
                    provider.name(), other.getClass().getName(), provider.getClass().getName()));
      }
    }
    return providers;
  }
}
