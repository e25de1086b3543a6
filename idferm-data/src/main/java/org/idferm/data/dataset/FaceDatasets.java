package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;

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
   * Opens a data set.
   *
   * @param name the provider's name
   * @param root the data set's directory
   * @param options which faces to take
   * @return the faces found
   * @throws ConfigurationException if no provider has that name; names those there are
   * @throws org.idferm.core.error.DataException if the directory does not hold such a data set
   */
  public static FaceSet open(String name, Path root, DatasetOptions options) {
    SortedMap<String, FaceDatasetProvider> providers = providers();
    FaceDatasetProvider provider = providers.get(name);
    if (provider == null) {
      throw new ConfigurationException(
          "unknown data set '%s'%s; known: %s"
              .formatted(
                  name,
                  NearestName.of(name, providers.keySet())
                      .map(near -> " (did you mean '%s'?)".formatted(near))
                      .orElse(""),
                  String.join(", ", providers.keySet())));
    }
    return provider.open(root, options);
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
