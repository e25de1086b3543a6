package org.idferm.experiments.protocol;

import java.nio.file.Path;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.GeneratorConfig;

/**
 * The generator, trained once for all data sets: {@code java ... HngPretraining VGGFACE MULTIPIE
 * OUT [KEY=VALUE ...]}. The same as {@code configs/paper/hng-pretraining.yaml}. The generator is
 * {@code OUT/stages/full/generator.npz}.
 */
public final class HngPretraining {

  private HngPretraining() {}

  /**
   * The protocol (paper, section 2), but for where the data lie.
   *
   * @return a configuration that can be changed further
   */
  public static ConfigBuilder<GeneratorConfig> protocol() {
    ConfigBuilder<GeneratorConfig> protocol = ConfigBuilder.from(GeneratorConfig.defaults());
    protocol.set("experiment", "hng-pretraining");

    // First VGG-Face, filtered: frontal, neutral targets without glasses.
    protocol.set("pretrain.dataset.name", "vggface");
    protocol.set("pretrain.dataset.landmarks", "face-api");
    protocol.set("pretrain.steps", 20_000);

    // Then Multi-PIE: four expressions from -45 to 45 degrees, the neutral face at 0 as target.
    protocol.set("dataset.name", "multipie");
    protocol.set("dataset.expressions", PaperSettings.MULTI_PIE_EXPRESSIONS);
    protocol.set("dataset.max-angle", 45);

    // Nets and losses; who is held out to measure on.
    PaperSettings.generator(protocol);
    protocol.set("evaluation.hold-out-every", 5);
    return protocol;
  }

  /**
   * Runs the protocol, or goes on with it.
   *
   * @param vggFace the directory of VGG-Face's identities, with a table of attributes
   * @param multiPie the directory of Multi-PIE
   * @param out where everything is written
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public static void run(Path vggFace, Path multiPie, Path out) {
    ProtocolMain.ofGenerator(HngPretraining.class, protocol()).run(vggFace, multiPie, out);
  }

  /**
   * Runs the protocol from the command line.
   *
   * @param args directories of VGG-Face and Multi-PIE, output directory, changed values
   */
  public static void main(String[] args) {
    System.exit(ProtocolMain.ofGenerator(HngPretraining.class, protocol()).call(args));
  }
}
