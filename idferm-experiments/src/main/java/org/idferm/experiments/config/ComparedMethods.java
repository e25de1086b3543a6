package org.idferm.experiments.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code idferm compare} compares where a configuration names no methods. */
public final class ComparedMethods {

  private static final List<String> OTHER_LOSSES =
      List.of("contrastive", "triplet", "n-tuplet", "coupled-clusters", "nm-tuplet", "centre");

  private ComparedMethods() {}

  /**
   * The defaults of an experiment, with every method that the paper compares or builds on.
   *
   * @return idferm, softmax alone, and softmax with generated neutral faces as further images; then
   *     every other loss with its default options, named as the loss
   */
  public static ExperimentConfig defaults() {
    Map<String, MethodConfig> methods = new LinkedHashMap<>();
    methods.put("idferm", method("rml"));
    methods.put("softmax", method(MetricLossConfig.NONE));
    methods.put(
        "augmentation",
        new MethodConfig(
            new MetricLossConfig(MetricLossConfig.NONE, Map.of()),
            MethodConfig.GENERATED_NEUTRAL,
            null));
    OTHER_LOSSES.forEach(loss -> methods.put(loss, method(loss)));
    methods.put("radial-fixed", method("rml-fixed"));
    return ExperimentConfig.defaults().withMethods(methods);
  }

  private static MethodConfig method(String loss) {
    return new MethodConfig(new MetricLossConfig(loss, Map.of()));
  }
}
