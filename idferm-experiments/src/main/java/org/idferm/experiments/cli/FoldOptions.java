package org.idferm.experiments.cli;

import org.idferm.core.error.ConfigurationException;
import org.idferm.experiments.config.ProtocolConfig;
import picocli.CommandLine.Option;

/** How people are divided into folds. */
final class FoldOptions {

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Number of person-independent folds; 10 by default.")
  private Integer folds;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "k-fold",
      description =
          "k-fold, stratified-k-fold or leave-one-person-out; ${DEFAULT-VALUE} by default.")
  private String split;

  @Option(
      names = "--fold-file",
      paramLabel = "FILE",
      defaultValue = "",
      description = "Check and show the folds of this CSV file instead.")
  private String foldFile;

  /**
   * The options as a configuration has them; validation people as by default.
   *
   * @throws ConfigurationException if a number of folds is given that would have no effect
   */
  ProtocolConfig protocol() {
    ProtocolConfig standard = ProtocolConfig.defaults();
    if (folds != null && !foldFile.isEmpty()) {
      throw new ConfigurationException(
          "--folds: --fold-file says how many folds there are: give one of the two");
    }
    if (folds != null && split.equals("leave-one-person-out")) {
      throw new ConfigurationException(
          "--folds: leave-one-person-out has a fold for every person: leave --folds out");
    }
    return new ProtocolConfig(
        folds == null ? standard.folds() : folds,
        standard.validationEvery(),
        standard.allowMissingClasses(),
        split,
        foldFile,
        standard.limit(),
        standard.score());
  }
}
