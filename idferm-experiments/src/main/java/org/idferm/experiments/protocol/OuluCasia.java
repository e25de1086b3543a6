package org.idferm.experiments.protocol;

import java.nio.file.Path;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;

/**
 * Oulu-CASIA VIS: {@code java ... OuluCasia DATA OUT [KEY=VALUE ...]}. The same as {@code
 * configs/paper/oulu.yaml}.
 */
public final class OuluCasia {

  private OuluCasia() {}

  /**
   * The protocol (paper, sections 3 to 5), but for where the data lie.
   *
   * @return a configuration that can be changed further
   */
  public static ConfigBuilder<ExperimentConfig> protocol() {
    ConfigBuilder<ExperimentConfig> protocol = ConfigBuilder.from(ExperimentConfig.defaults());
    protocol.set("experiment", "oulu");

    // Data: six expressions in visible, strong light; the last three frames of each sequence.
    protocol.set("dataset.name", "oulu");
    protocol.set("dataset.camera", "vis");
    protocol.set("dataset.light", "strong");
    protocol.set("dataset.images", "original");
    protocol.set("dataset.frames", 3);

    // Folds: ten; subjects in ascending order, every tenth to the same fold.
    protocol.set("protocol.split", "k-fold");
    protocol.set("protocol.folds", 10);

    // Nets and training; methods: the paper's own alone, as in its table.
    PaperSettings.generator(protocol);
    PaperSettings.recognition(protocol);
    PaperSettings.idferm(protocol);
    return protocol;
  }

  /**
   * Runs the protocol, or goes on with it.
   *
   * @param data the directory of Oulu-CASIA, with {@code OriginalImg}
   * @param out where everything is written
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public static void run(Path data, Path out) {
    ProtocolMain.of(OuluCasia.class, protocol()).run(data, out);
  }

  /**
   * Runs the protocol from the command line.
   *
   * @param args directory of Oulu-CASIA, output directory, changed values
   */
  public static void main(String[] args) {
    System.exit(ProtocolMain.of(OuluCasia.class, protocol()).call(args));
  }
}
