package org.idferm.experiments.protocol;

import java.nio.file.Path;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;

/**
 * MMI: {@code java ... Mmi DATA OUT [KEY=VALUE ...]}. The same as {@code configs/paper/mmi.yaml}.
 */
public final class Mmi {

  private Mmi() {}

  /**
   * The protocol (paper, sections 3 to 5), but for where the data lie.
   *
   * @return a configuration that can be changed further
   */
  public static ConfigBuilder<ExperimentConfig> protocol() {
    ConfigBuilder<ExperimentConfig> protocol = ConfigBuilder.from(ExperimentConfig.defaults());
    protocol.set("experiment", "mmi");

    // Data: six expressions, in the three middle frames of each frontal sequence.
    protocol.set("dataset.name", "mmi");
    protocol.set("dataset.frames", 3);

    // Folds: ten; subjects in ascending order, every tenth to the same fold.
    protocol.set("protocol.split", "k-fold");
    protocol.set("protocol.folds", 10);

    // A sequence's class is that of the highest mean score of its three frames.
    protocol.set("protocol.score", "sequence");

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
   * @param data the directory of MMI, with {@code Sessions}
   * @param out where everything is written
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public static void run(Path data, Path out) {
    ProtocolMain.of(Mmi.class, protocol()).run(data, out);
  }

  /**
   * Runs the protocol from the command line.
   *
   * @param args directory of MMI, output directory, changed values
   */
  public static void main(String[] args) {
    System.exit(ProtocolMain.of(Mmi.class, protocol()).call(args));
  }
}
