package org.idferm.experiments.protocol;

import java.nio.file.Path;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.protocol.ProtocolMain.Directory;

/**
 * Trained on CK+, tested on Oulu-CASIA: {@code java ... CkPlusToOulu CKPLUS OULU OUT [KEY=VALUE
 * ...]}. The same as {@code configs/paper/ckplus-to-oulu.yaml}. The paper has no such experiment;
 * nets, training and frames are its own.
 */
public final class CkPlusToOulu {

  private CkPlusToOulu() {}

  /**
   * The protocol, but for where the data lie.
   *
   * @return a configuration that can be changed further
   */
  public static ConfigBuilder<ExperimentConfig> protocol() {
    ConfigBuilder<ExperimentConfig> protocol = ConfigBuilder.from(ExperimentConfig.defaults());
    protocol.set("experiment", "ckplus-to-oulu");

    // Trained on: the last three frames of each labelled sequence, without contempt, which the
    // other set does not have.
    protocol.set("dataset.name", "ckplus");
    protocol.set("dataset.classes", 7);
    protocol.set("dataset.frames", 3);

    // Tested on: six expressions in visible, strong light; the last three frames as well.
    protocol.set("test.dataset.name", "oulu");
    protocol.set("test.dataset.camera", "vis");
    protocol.set("test.dataset.light", "strong");
    protocol.set("test.dataset.images", "original");
    protocol.set("test.dataset.frames", 3);

    // One fold: every sixth person to train on chooses the epoch, everybody else is trained on.
    protocol.set("protocol.split", "k-fold");
    protocol.set("protocol.validation-every", 6);

    // Nets and training; methods: the paper's own, and the same net without a metric loss.
    PaperSettings.generator(protocol);
    PaperSettings.recognition(protocol);
    PaperSettings.idferm(protocol);
    PaperSettings.softmax(protocol);
    return protocol;
  }

  /**
   * Runs the protocol, or goes on with it.
   *
   * @param ckPlus the directory of CK+
   * @param oulu the directory of Oulu-CASIA
   * @param out where everything is written
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public static void run(Path ckPlus, Path oulu, Path out) {
    onTwoSets().run(ckPlus, oulu, out);
  }

  /**
   * Runs the protocol from the command line.
   *
   * @param args directories of CK+ and Oulu-CASIA, output directory, changed values
   */
  public static void main(String[] args) {
    System.exit(onTwoSets().call(args));
  }

  private static ProtocolMain<ExperimentConfig> onTwoSets() {
    return ProtocolMain.of(
        CkPlusToOulu.class, protocol(), new Directory("TEST", "test.dataset.path"));
  }
}
