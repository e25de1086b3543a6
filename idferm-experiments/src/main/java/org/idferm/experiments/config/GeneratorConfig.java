package org.idferm.experiments.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Training and measuring the generator by itself. Read one with {@link RunConfigs}, which checks
 * every value. In YAML the keys are the components' names in kebab case.
 *
 * @param experiment its name, also the name of the default output directory; default {@code
 *     generator}
 * @param seed where all randomness comes from; default 1
 * @param threads threads for everything, 0 to 1024; 0 (default) means all cores
 * @param dataset the faces that the generator is trained and measured on
 * @param features the frozen feature nets behind equations (1) and (6)
 * @param hng the generator
 * @param pretrain the first stage of its training, on other faces; none by default
 * @param evaluation who is held out, and how generators are measured
 * @param repetitions how often each variant is trained, 1 to 100, with the seeds {@code seed},
 *     {@code seed + 1}, ...; the feature nets and the people held out are the same. Default 1
 * @param variants generators to compare, by name, in the order given; each differs from {@code hng}
 *     by its own keys. Default {@code full}, which does not differ
 */
public record GeneratorConfig(
    @Name String experiment,
    long seed,
    @Range(min = 0, max = 1024) int threads,
    DatasetConfig dataset,
    FeatureNetConfig features,
    HngConfig hng,
    PretrainConfig pretrain,
    EvaluationConfig evaluation,
    @Range(min = 1, max = 100) int repetitions,
    @Name Map<String, VariantConfig> variants)
    implements RunConfig {

  /**
   * Copies the map of variants, keeping its order.
   *
   * @param experiment its name
   * @param seed where all randomness comes from
   * @param threads threads for everything
   * @param dataset the faces
   * @param features the frozen feature nets
   * @param hng the generator
   * @param pretrain the first stage of its training
   * @param evaluation how generators are measured
   * @param repetitions how often each variant is trained
   * @param variants generators to compare
   */
  public GeneratorConfig {
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  /**
   * What holds where a configuration says nothing.
   *
   * @return the paper's values where it gives any
   */
  public static GeneratorConfig defaults() {
    return new GeneratorConfig(
        "generator",
        1,
        0,
        DatasetConfig.of("multipie"),
        FeatureNetConfig.defaults(),
        HngConfig.defaults(),
        PretrainConfig.defaults(),
        EvaluationConfig.defaults(),
        1,
        Map.of("full", new VariantConfig(Map.of())));
  }

  /**
   * The generator of a variant.
   *
   * @param variant one of {@link #variants()}
   * @return the generator's configuration with the variant's changes, every value checked
   * @throws org.idferm.core.error.ConfigurationException if a change names no key of {@code hng},
   *     or a value is out of range
   */
  public HngConfig variant(String variant) {
    return RunConfigs.changed(hng, "variants." + variant, variants.get(variant).changes());
  }

  /**
   * The generator of a variant in the first stage of its training.
   *
   * @param variant one of {@link #variants()}
   * @return the generator's configuration with the first stage's deadline and learning rate;
   *     unchanged if there is no such stage
   */
  public HngConfig pretraining(String variant) {
    if (!pretrain.isOn()) {
      return variant(variant);
    }
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("steps", pretrain.steps());
    changes.put("minutes", pretrain.minutes());
    if (pretrain.learningRate() > 0) {
      changes.put("learning-rate", pretrain.learningRate());
    }
    return RunConfigs.changed(variant(variant), "pretrain", changes);
  }
}
