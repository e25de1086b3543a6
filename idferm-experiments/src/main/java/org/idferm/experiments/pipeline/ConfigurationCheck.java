package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.fold.PersonSplit;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RmlConfig;
import org.idferm.experiments.system.GpuRequirement;
import org.idferm.experiments.unit.UnitPlan;
import org.idferm.rml.loss.MetricLoss;

/** What a configuration's records cannot check: names and options that other modules define. */
public final class ConfigurationCheck {

  /** Names that units and their files have. */
  private static final Set<String> OWN_NAMES =
      Set.of(
          UnitPlan.FEATURES,
          UnitPlan.GENERATOR,
          FeatureTraining.PERCEPTUAL,
          FeatureTraining.IDENTITY);

  private ConfigurationCheck() {}

  /**
   * Refuses an unknown data set or option of one, a data set without a directory, landmarks from a
   * model that is not installed, a method's wrong name or metric loss, feature nets or a generator
   * that cannot be loaded, or a missing GPU.
   */
  static void of(ExperimentConfig config) {
    dataset(config.dataset());
    if (config.test().isOn()) {
      test(config);
    }
    if (config.pretrain().isOn()) {
      networkPretraining(config);
    }
    config.methods().keySet().forEach(ConfigurationCheck::methodName);
    config.methods().keySet().forEach(method -> method(config, method));
    GivenFeatures.check(config.features());
    HngStage.check(config.hng());
  }

  /**
   * Refuses an unknown data set or option of one, one without a directory, or a missing GPU.
   *
   * @param dataset which faces
   * @throws ConfigurationException names the key, and what was expected
   */
  public static void dataset(DatasetConfig dataset) {
    GpuRequirement.check();
    dataset("dataset", dataset, " with --data DIR");
  }

  /**
   * Refuses faces for pre-training that are unknown or the data set's own, some of whose people are
   * held out.
   *
   * @param pretraining the faces for pre-training
   * @param dataset those of the data set
   * @throws ConfigurationException names the key, and what was expected
   */
  public static void pretraining(DatasetConfig pretraining, DatasetConfig dataset) {
    dataset("pretrain.dataset", pretraining, "");
    otherPeople(pretraining, "dataset", dataset);
  }

  private static void otherPeople(DatasetConfig pretraining, String key, DatasetConfig dataset) {
    if (!pretraining.isSynthetic()
        && pretraining.name().equals(dataset.name())
        && directory("pretrain.dataset", pretraining).equals(directory(key, dataset))) {
      throw new ConfigurationException(
          "pretrain.dataset.path is %s.path: people who are held out would be trained on; name another directory"
              .formatted(key));
    }
  }

  /** Refuses a data set to test that is the one trained on, and folds of any other kind. */
  private static void test(ExperimentConfig config) {
    DatasetConfig test = config.test().dataset();
    dataset("test.dataset", test, " with --set test.dataset.path=DIR");
    if (!test.isSynthetic()
        && directory("test.dataset", test).equals(directory("dataset", config.dataset()))) {
      throw new ConfigurationException(
          "test.dataset.path is dataset.path: name another directory, or leave out test to divide one data set into folds");
    }
    if (!config.protocol().foldFile().isBlank()) {
      throw new ConfigurationException(
          "protocol.fold-file: with test there is one fold, all of one data set against all of the other: leave it empty");
    }
    if (PersonSplit.ofLabel(config.protocol().split()) == PersonSplit.LEAVE_ONE_PERSON_OUT) {
      throw new ConfigurationException(
          "protocol.split: with test, expected k-fold or stratified-k-fold, by which validation people are chosen");
    }
  }

  private static Path directory(String key, DatasetConfig dataset) {
    return ConfigPaths.of(key + ".path", dataset.path()).toAbsolutePath().normalize();
  }

  private static void dataset(String key, DatasetConfig dataset, String how) {
    SortedSet<String> names = FaceDatasets.names();
    names.add(DatasetConfig.SYNTHETIC);
    if (!names.contains(dataset.name())) {
      throw new ConfigurationException(
          "%s.name must be one of %s, found %s%s"
              .formatted(
                  key,
                  String.join(", ", names),
                  dataset.name(),
                  NearestName.meant(dataset.name(), names)));
    }
    try {
      FaceDatasets.reader(dataset.layout(), dataset.options());
    } catch (ConfigurationException e) {
      throw new ConfigurationException(key + ": " + e.getMessage(), e);
    }
    try {
      LandmarkSources.requireInstalled(dataset.landmarks(), dataset.modelDirectory());
    } catch (ConfigurationException e) {
      throw new ConfigurationException(key + ".landmarks: " + e.getMessage(), e);
    }
    if (!dataset.isSynthetic() && dataset.path().isBlank()) {
      throw new ConfigurationException(
          "%s.path is empty: name the %s directory%s".formatted(key, dataset.name(), how));
    }
  }

  /** Refuses faces that are classified, and methods whose net the pre-trained one does not fit. */
  private static void networkPretraining(ExperimentConfig config) {
    pretraining(config.pretrain().dataset(), config.dataset());
    if (config.test().isOn()) {
      otherPeople(config.pretrain().dataset(), "test.dataset", config.test().dataset());
    }
    for (String method : config.methods().keySet()) {
      RmlConfig rml = config.rmlOf(method);
      boolean fits =
          rml.width() == config.rml().width()
              && rml.hidden() == config.rml().hidden()
              && rml.initial().equals(config.rml().initial());
      if (!fits) {
        throw new ConfigurationException(
            "methods.%s.rml: with pretrain, width, hidden and initial are one for all methods: set those of rml"
                .formatted(method));
      }
    }
  }

  /** A method's files lie beside those of the feature nets and the generator. */
  private static void methodName(String method) {
    if (OWN_NAMES.contains(method)) {
      throw new ConfigurationException(
          "methods.%s: no method can have this name, the run's own files have it: choose another"
              .formatted(method));
    }
  }

  private static void method(ExperimentConfig config, String method) {
    MetricLoss loss;
    try {
      loss = MethodStage.metricLoss(config, method);
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          "methods.%s.metric-loss: %s".formatted(method, e.getMessage()), e);
    }
    if (loss.usesReferences() && config.methods().get(method).hasGeneratedNeutrals()) {
      throw new ConfigurationException(
          "methods.%s.augmentation: a loss that compares with references has generated faces already: take none, or another metric-loss"
              .formatted(method));
    }
    initial(config.rmlOf(method));
  }

  private static void initial(RmlConfig rml) {
    if (!rml.initial().isBlank()) {
      Path file = ConfigPaths.of("rml.initial", rml.initial());
      if (!Files.isRegularFile(file)) {
        throw new ConfigurationException(
            "rml.initial: there is no file %s: name a classifier that a run saved, stages/fold-N/METHOD.npz"
                .formatted(file));
      }
    }
  }
}
