package org.idferm.experiments.protocol;

import java.nio.file.Path;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;

/**
 * The recognition net's pre-training on Multi-PIE: {@code java ... RmlPretraining MULTIPIE OUT
 * [KEY=VALUE ...]}. The same as {@code configs/paper/rml-pretraining.yaml}. The network is {@code
 * OUT/stages/fold-0/idferm.npz}; other protocols begin with it if {@code rml.initial} names it.
 */
public final class RmlPretraining {

  private RmlPretraining() {}

  /**
   * The protocol (paper, section 3), but for where the data lie.
   *
   * @return a configuration that can be changed further
   */
  public static ConfigBuilder<ExperimentConfig> protocol() {
    ConfigBuilder<ExperimentConfig> protocol = ConfigBuilder.from(ExperimentConfig.defaults());
    protocol.set("experiment", "rml-pretraining");

    // Data: four expressions of Multi-PIE, from -45 to 45 degrees.
    protocol.set("dataset.name", "multipie");
    protocol.set("dataset.expressions", PaperSettings.MULTI_PIE_EXPRESSIONS);
    protocol.set("dataset.max-angle", 45);

    // People: one of ten parts is tested, the others train the net and choose its epoch.
    protocol.set("protocol.split", "k-fold");
    protocol.set("protocol.folds", 10);
    protocol.set("protocol.limit", 1);

    // Nets and training: as everywhere, but in batches of whatever classes.
    PaperSettings.generator(protocol);
    PaperSettings.recognition(protocol);
    protocol.set("rml.batch", 128);
    PaperSettings.idferm(protocol);
    return protocol;
  }

  /**
   * Runs the protocol, or goes on with it.
   *
   * @param data the directory of Multi-PIE
   * @param out where everything is written
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public static void run(Path data, Path out) {
    ProtocolMain.of(RmlPretraining.class, protocol()).run(data, out);
  }

  /**
   * Runs the protocol from the command line.
   *
   * @param args directory of Multi-PIE, output directory, changed values
   */
  public static void main(String[] args) {
    System.exit(ProtocolMain.of(RmlPretraining.class, protocol()).call(args));
  }
}
