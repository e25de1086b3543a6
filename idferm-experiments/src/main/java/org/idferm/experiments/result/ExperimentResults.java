package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The content of {@code results.json}. All accuracies and rates are shares from 0 to 1, all times
 * are seconds.
 *
 * @param experiment the experiment's name
 * @param dataset the faces used; of two data sets, those tested
 * @param protocol how they were divided
 * @param methods each method's figures, in the configuration's order
 * @param hng the generator's figures; null if no method needed a generator
 * @param provenance what made these figures
 * @param crossDataset what was trained on, if that is another data set; null if it is not
 * @param pretraining of the recognition net; null if there was none in this run
 */
public record ExperimentResults(
    String experiment,
    DatasetSummary dataset,
    ProtocolSummary protocol,
    Map<String, MethodResult> methods,
    HngResult hng,
    Provenance provenance,
    CrossDataset crossDataset,
    PretrainingResult pretraining)
    implements RunResults {

  /**
   * Copies the map of methods, keeping its order.
   *
   * @param experiment the experiment's name
   * @param dataset the faces used
   * @param protocol how they were divided
   * @param methods each method's figures
   * @param hng the generator's figures
   * @param provenance what made these figures
   * @param crossDataset what was trained on
   * @param pretraining of the recognition net
   */
  public ExperimentResults {
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
  }

  /**
   * The generator's figures.
   *
   * @return empty if no method needed a generator
   */
  public Optional<HngResult> generator() {
    return Optional.ofNullable(hng);
  }

  /**
   * What was trained on, where another data set was tested.
   *
   * @return empty if people of one data set were divided into folds
   */
  public Optional<CrossDataset> cross() {
    return Optional.ofNullable(crossDataset);
  }
}
