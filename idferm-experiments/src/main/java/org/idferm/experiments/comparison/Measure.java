package org.idferm.experiments.comparison;

import java.util.Locale;
import org.idferm.rml.measure.SpaceMeasures;

/** A number of one feature space, as tables and files list it. */
public enum Measure {
  IDENTITY_LEAKAGE,
  PROBE_ACCURACY,
  PROBE_CHANCE,
  RANK1,
  RANK1_CHANCE,
  AUC,
  EER,
  PERSON_SILHOUETTE,
  PRECISION_AT_1,
  MAP_AT_R,
  SILHOUETTE;

  /** The name in files: lower case, words joined by hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Takes the number.
   *
   * @param measures all numbers of a feature space
   * @return NaN if it could not be measured
   */
  double of(SpaceMeasures measures) {
    return switch (this) {
      case IDENTITY_LEAKAGE -> measures.probe().leakage();
      case PROBE_ACCURACY -> measures.probe().accuracy();
      case PROBE_CHANCE -> measures.probe().chance();
      case RANK1 -> measures.matching().rank1();
      case RANK1_CHANCE -> measures.matching().rank1Chance();
      case AUC -> measures.matching().auc();
      case EER -> measures.matching().eer();
      case PERSON_SILHOUETTE -> measures.personSilhouette();
      case PRECISION_AT_1 -> measures.retrieval().precisionAt1();
      case MAP_AT_R -> measures.retrieval().mapAtR();
      case SILHOUETTE -> measures.silhouette();
    };
  }
}
