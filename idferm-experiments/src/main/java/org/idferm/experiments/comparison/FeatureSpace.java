package org.idferm.experiments.comparison;

import java.util.Locale;

/** Which of a network's vectors are measured. */
public enum FeatureSpace {
  /** FC2-2 before training: what the architecture and the initial weights alone give. */
  UNTRAINED("FC2-2, untrained"),
  /** FC2-2 after training, the last layer before the classifier; every method has it. */
  EXPRESSION_BRANCH("FC2-2"),
  /** The metric embedding f; methods without a metric loss have none. */
  METRIC_BRANCH("f");

  private final String title;

  FeatureSpace(String title) {
    this.title = title;
  }

  /** The name in tables. */
  public String title() {
    return title;
  }

  /** The name in files: lower case, words joined by hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
