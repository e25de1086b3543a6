package org.idferm.experiments.config;

import java.util.Map;

/**
 * One of the methods that an experiment compares. All share the network and its training; they
 * differ in the metric loss, and in what is said here.
 *
 * @param metricLoss the loss beside the softmax loss
 * @param augmentation further training images: {@code none} (default), or {@code
 *     generated-neutral}, the generated neutral face of every query
 * @param rml how the network or its training differs from the section {@code rml}; by default not
 *     at all
 */
public record MethodConfig(
    MetricLossConfig metricLoss,
    @Omissible @OneOf({NONE, GENERATED_NEUTRAL}) String augmentation,
    @Omissible VariantConfig rml) {

  /** Augmentation by the generated neutral face of every query. */
  public static final String GENERATED_NEUTRAL = "generated-neutral";

  private static final String NONE = "none";

  /**
   * Puts the defaults in the place of null.
   *
   * @param metricLoss the loss beside the softmax loss
   * @param augmentation further training images
   * @param rml how the network or its training differs
   */
  public MethodConfig {
    augmentation = augmentation == null ? NONE : augmentation;
    rml = rml == null ? new VariantConfig(Map.of()) : rml;
  }

  /**
   * A method that differs in its metric loss alone.
   *
   * @param metricLoss the loss beside the softmax loss
   */
  public MethodConfig(MetricLossConfig metricLoss) {
    this(metricLoss, NONE, null);
  }

  /**
   * Whether generated neutral faces are further training images.
   *
   * @return false without augmentation
   */
  public boolean hasGeneratedNeutrals() {
    return augmentation.equals(GENERATED_NEUTRAL);
  }
}
