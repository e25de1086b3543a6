package org.idferm.rml.loss;

import org.idferm.core.error.ConfigurationException;
import org.idferm.core.option.Options;

/** Makes a metric loss from a configuration. Found through {@link java.util.ServiceLoader}. */
public interface MetricLossProvider {

  /**
   * The name that configurations use.
   *
   * @return lower case, words joined by hyphens
   */
  String name();

  /**
   * Makes the loss. Options that are not asked for here are refused afterwards.
   *
   * @param options the configured options
   * @return the loss
   * @throws ConfigurationException if an option is out of range
   */
  MetricLoss create(Options options);
}
