package org.idferm.rml.loss;

import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;
import org.idferm.core.option.Options;

/** All metric losses on the class path, by name. */
public final class MetricLosses {

  private MetricLosses() {}

  /**
   * Makes a loss.
   *
   * @param name its name, for example {@code rml}
   * @param options its options by name; what is left out has its default
   * @return the loss
   * @throws ConfigurationException if there is no such loss or option, or a value is out of range;
   *     the message names what is valid
   */
  public static MetricLoss create(String name, Map<String, Object> options) {
    Map<String, MetricLossProvider> providers = providers();
    MetricLossProvider provider = providers.get(name);
    if (provider == null) {
      throw new ConfigurationException(
          "there is no metric loss %s%s; there are %s"
              .formatted(
                  name,
                  NearestName.meant(name, providers.keySet()),
                  String.join(", ", providers.keySet())));
    }
    Options configured = new Options("metric loss " + name, options);
    MetricLoss loss = provider.create(configured);
    configured.refuseUnknown();
    return loss;
  }

  /**
   * The names that there are.
   *
   * @return in alphabetical order
   */
  public static SortedSet<String> names() {
    return new TreeSet<>(providers().keySet());
  }

  private static SortedMap<String, MetricLossProvider> providers() {
    SortedMap<String, MetricLossProvider> providers = new TreeMap<>();
    for (MetricLossProvider provider : ServiceLoader.load(MetricLossProvider.class)) {
      MetricLossProvider other = providers.put(provider.name(), provider);
      if (other != null) {
        throw new ServiceConfigurationError(
            "metric loss %s is provided by both %s and %s"
                .formatted(
                    provider.name(), other.getClass().getName(), provider.getClass().getName()));
      }
    }
    return providers;
  }
}
