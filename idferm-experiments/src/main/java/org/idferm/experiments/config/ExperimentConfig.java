package org.idferm.experiments.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A whole experiment. Read one with {@link RunConfigs}, which checks every value; the records
 * themselves only hold them. In YAML the keys are the components' names in kebab case.
 *
 * @param experiment its name, also the name of the default output directory; default {@code
 *     experiment}
 * @param seed where all randomness comes from; default 1
 * @param repetitions how often everything is repeated, 1 to 100, with the seeds {@code seed},
 *     {@code seed + 1} and so on, and the same folds; default 1
 * @param threads threads of each unit of work, 0 to 1024; 0 (default) means all cores, at most 4.
 *     Another number may change the last digits of results
 * @param dataset which faces
 * @param test another data set to test on; none by default
 * @param protocol how they are divided into folds
 * @param features the frozen feature nets behind equations (1) and (6)
 * @param hng the generator of hard negatives
 * @param rml the recognition net and its training
 * @param pretrain the recognition net's training on other faces before that; none by default
 * @param methods what is compared, by name, in the order given; default {@code idferm} (RML) and
 *     {@code softmax} (no metric loss)
 * @param sweep keys of {@code features}, {@code hng}, {@code rml} and {@code methods} that take
 *     several values; default none
 */
public record ExperimentConfig(
    @Name String experiment,
    long seed,
    @Range(min = 1, max = 100) int repetitions,
    @Range(min = 0, max = 1024) int threads,
    DatasetConfig dataset,
    TestConfig test,
    ProtocolConfig protocol,
    FeatureNetConfig features,
    HngConfig hng,
    RmlConfig rml,
    NetworkPretrainConfig pretrain,
    @Name Map<String, MethodConfig> methods,
    SweepConfig sweep)
    implements RunConfig {

  /** Where the paper classifies sequences. */
  private static final Set<String> SCORED_BY_SEQUENCE = Set.of("mmi");

  /**
   * Copies the map of methods, keeping its order.
   *
   * @param experiment its name
   * @param seed where all randomness comes from
   * @param repetitions how often everything is repeated
   * @param threads threads of each unit of work
   * @param dataset which faces
   * @param test another data set to test on
   * @param protocol how they are divided into folds
   * @param features the frozen feature nets behind equations (1) and (6)
   * @param hng the generator of hard negatives
   * @param rml the recognition net and its training
   * @param pretrain the recognition net's training on other faces
   * @param methods what is compared
   * @param sweep keys that take several values
   */
  public ExperimentConfig {
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
  }

  /**
   * What holds where a configuration says nothing.
   *
   * @return the paper's values where it gives any
   */
  public static ExperimentConfig defaults() {
    Map<String, MethodConfig> methods = new LinkedHashMap<>();
    methods.put("idferm", new MethodConfig(new MetricLossConfig("rml", Map.of())));
    methods.put("softmax", new MethodConfig(new MetricLossConfig("none", Map.of())));
    return new ExperimentConfig(
        "experiment",
        1,
        1,
        0,
        DatasetConfig.defaults(),
        TestConfig.none(),
        ProtocolConfig.defaults(),
        FeatureNetConfig.defaults(),
        HngConfig.defaults(),
        RmlConfig.defaults(),
        NetworkPretrainConfig.defaults(),
        methods,
        SweepConfig.none());
  }

  /**
   * What counts as one decision, right or wrong.
   *
   * @return true for a sequence, which has the class of the highest mean score of its images; false
   *     for an image
   */
  public boolean scoresSequences() {
    return switch (protocol.score()) {
      case ProtocolConfig.SEQUENCE -> true;
      case ProtocolConfig.IMAGE -> false;
      default -> SCORED_BY_SEQUENCE.contains(tested().layout());
    };
  }

  /**
   * The faces that results are about.
   *
   * @return those of {@code test}, or else of {@code dataset}
   */
  public DatasetConfig tested() {
    return test.isOn() ? test.dataset() : dataset;
  }

  /** The same experiment with other methods. */
  ExperimentConfig withMethods(Map<String, MethodConfig> others) {
    return new ExperimentConfig(
        experiment,
        seed,
        repetitions,
        threads,
        dataset,
        test,
        protocol,
        features,
        hng,
        rml,
        pretrain,
        others,
        sweep);
  }

  /**
   * The recognition net and the training of a method.
   *
   * @param method one of {@link #methods()}
   * @return {@link #rml()} with the method's changes, every value checked
   * @throws org.idferm.core.error.ConfigurationException if a change names no key of {@code rml},
   *     or a value is out of range
   */
  public RmlConfig rmlOf(String method) {
    return RunConfigs.changed(
        rml, "methods." + method + ".rml", methods.get(method).rml().changes());
  }
}
