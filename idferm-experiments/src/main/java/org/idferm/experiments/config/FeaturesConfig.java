package org.idferm.experiments.config;

/**
 * Training the feature nets by themselves. Read one with {@link RunConfigs}, which checks every
 * value. In YAML the keys are the components' names in kebab case.
 *
 * @param experiment its name, also the name of the default output directory; default {@code
 *     features}
 * @param seed where all randomness comes from; default 1
 * @param threads threads for everything, 0 to 1024; 0 (default) means all cores
 * @param dataset the faces that the nets are trained and measured on
 * @param features the nets, both to be trained
 * @param evaluation who is held out
 */
public record FeaturesConfig(
    @Name String experiment,
    long seed,
    @Range(min = 0, max = 1024) int threads,
    DatasetConfig dataset,
    FeatureNetConfig features,
    FeatureEvaluationConfig evaluation)
    implements RunConfig {

  /**
   * What holds where a configuration says nothing.
   *
   * @return nets of width 32, on Multi-PIE
   */
  public static FeaturesConfig defaults() {
    return new FeaturesConfig(
        "features",
        1,
        0,
        DatasetConfig.of("multipie"),
        FeatureNetConfig.defaults(),
        FeatureEvaluationConfig.defaults());
  }
}
