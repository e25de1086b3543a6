package org.idferm.experiments.protocol;

import java.nio.file.Path;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;

/**
 * CK+ with seven classes: {@code java ... CkPlus7 DATA OUT [KEY=VALUE ...]}. The same as {@code
 * configs/paper/ckplus-7.yaml}.
 */
public final class CkPlus7 {

  private CkPlus7() {}

  /**
   * The protocol (paper, sections 3 to 5), but for where the data lie.
   *
   * @return a configuration that can be changed further
   */
  public static ConfigBuilder<ExperimentConfig> protocol() {
    ConfigBuilder<ExperimentConfig> protocol = ConfigBuilder.from(ExperimentConfig.defaults());
    protocol.set("experiment", "ckplus-7");

    // Data: the seven expressions, in the last three frames of each labelled sequence.
    protocol.set("dataset.name", "ckplus");
    protocol.set("dataset.classes", 7);
    protocol.set("dataset.frames", 3);

    // Folds: ten; subjects in ascending order, every tenth to the same fold.
    protocol.set("protocol.split", "k-fold");
    protocol.set("protocol.folds", 10);

    // Nets and training; methods: those that the paper's tables 2 and 3 compare on this set.
    PaperSettings.generator(protocol);
    PaperSettings.recognition(protocol);
    PaperSettings.idferm(protocol);
    PaperSettings.predecessors(protocol);
    return protocol;
  }

  /**
   * Runs the protocol, or goes on with it.
   *
   * @param data the directory of CK+, as distributed
   * @param out where everything is written
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public static void run(Path data, Path out) {
    ProtocolMain.of(CkPlus7.class, protocol()).run(data, out);
  }

  /**
   * Runs the protocol from the command line.
   *
   * @param args directory of CK+, output directory, changed values
   */
  public static void main(String[] args) {
    System.exit(ProtocolMain.of(CkPlus7.class, protocol()).call(args));
  }
}
