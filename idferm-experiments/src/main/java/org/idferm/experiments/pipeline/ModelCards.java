package org.idferm.experiments.pipeline;

import java.util.Optional;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.system.BuildInfo;
import org.idferm.rml.model.ModelCard;
import org.idferm.rml.model.Provenance;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.train.TrainedFerNet;

/** Describes the classifiers that experiments train. */
public final class ModelCards {

  private ModelCards() {}

  /**
   * The card of a method's classifier, with all that is needed to train it again.
   *
   * @param config the experiment
   * @param data what it was trained on
   * @param repetition which repetition of the experiment this is
   * @param fold the fold whose people were left out
   * @param method the method's name
   * @param trained the network
   * @return the card; the same for equal runs
   */
  static ModelCard of(
      ExperimentConfig config,
      PreparedData data,
      int repetition,
      int fold,
      String method,
      TrainedFerNet trained) {
    Provenance provenance =
        new Provenance(
            method,
            repetition,
            fold,
            config.seed(),
            trained.bestEpoch(),
            new Provenance.Data(config.dataset().name(), data.fingerprint(), data.landmarks()),
            new Provenance.Software(
                BuildInfo.version(), BuildInfo.commit(), BuildInfo.nd4jVersion()),
            config.toYaml());
    return new ModelCard(
        data.set().classes(), trained.options(), Preprocessor.INPUT, Optional.of(provenance));
  }

  /**
   * The card of a classifier that only measures something else.
   *
   * @param data what it was trained on
   * @param options its network's sizes
   * @return the card, without provenance
   */
  public static ModelCard ofProbe(PreparedData data, FerNetOptions options) {
    return new ModelCard(data.set().classes(), options, Preprocessor.INPUT, Optional.empty());
  }
}
