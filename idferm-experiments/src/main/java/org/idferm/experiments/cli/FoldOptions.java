package org.idferm.experiments.cli;

import org.idferm.experiments.config.ProtocolConfig;
import picocli.CommandLine.Option;

/** How people are divided into folds. */
final class FoldOptions {

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Number of person-independent folds; ${DEFAULT-VALUE} by default.")
  private int folds;

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

  /** The options as a configuration has them; validation people as by default. */
  ProtocolConfig protocol() {
    ProtocolConfig standard = ProtocolConfig.defaults();
    return new ProtocolConfig(
        folds, standard.validationEvery(), standard.allowMissingClasses(), split, foldFile);
  }
}
