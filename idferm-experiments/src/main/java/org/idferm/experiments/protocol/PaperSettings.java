package org.idferm.experiments.protocol;

import java.util.List;
import java.util.Map;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.MethodConfig;
import org.idferm.experiments.config.MetricLossConfig;

/**
 * What the protocols have in common. Values without a remark are the paper's; "ours" is said of
 * those that it leaves open (docs/protocol.md).
 */
final class PaperSettings {

  /** Those of Multi-PIE that the paper uses. */
  static final List<String> MULTI_PIE_EXPRESSIONS =
      List.of("neutral", "disgust", "happy", "surprise");

  private PaperSettings() {}

  /** Hard negative generation (section 2, Algorithm 1) with full-size feature nets. */
  static void generator(ConfigBuilder<?> protocol) {
    protocol.set("features.width", 64); // VGG-Face's and the Light CNN's
    protocol.set("features.identity-input", 128);

    protocol.set("hng.width", 64); // ours
    protocol.set("hng.latent", 256);
    protocol.set("hng.leaky-slope", 0.1);
    protocol.set("hng.perceptual", 1);
    protocol.set("hng.lambda1", 0.03);
    protocol.set("hng.lambda2", 0.01);
    protocol.set("hng.lambda3", 0.3);
    protocol.set("hng.alpha", 0.1);
    protocol.set("hng.symmetry", "laplacian");
    protocol.set("hng.flip-occluded", true);
    protocol.set("hng.steps", 20_000); // ours, as the next two
    protocol.set("hng.batch", 32);
    protocol.set("hng.learning-rate", 0.0005);
  }

  /** The recognition net and its training (section 3, Algorithm 2). */
  static void recognition(ConfigBuilder<ExperimentConfig> protocol) {
    protocol.set("rml.width", 32); // ours, as the next two
    protocol.set("rml.hidden", 512);
    protocol.set("rml.embedding", 128);
    protocol.set("rml.leaky-slope", 0.1);
    protocol.set("rml.lambda", 1);
    protocol.set("rml.per-class", 2); // tuples of 12 with six classes
    protocol.set("rml.learning-rate", 0.1);
    protocol.set("rml.momentum", 0.9);
    protocol.set("rml.weight-decay", 0.0001);
    protocol.set("rml.epochs", 300); // at most
    protocol.set("rml.patience", 10);
    protocol.set("rml.reload", "loss");
    protocol.set("rml.clip-norm", 2); // ours
    protocol.set("rml.references", "generated");
  }

  /** The paper's method: radial metric learning with an adaptive threshold (13 to 16). */
  static void idferm(ConfigBuilder<ExperimentConfig> protocol) {
    protocol.method(
        "idferm", loss("rml", Map.of("sign", "printed", "linear", "difference", "rank", 128)));
  }

  /** The same net and training without a metric loss; ours, as something to compare with. */
  static void softmax(ConfigBuilder<ExperimentConfig> protocol) {
    protocol.method("softmax", loss(MetricLossConfig.NONE, Map.of()));
  }

  /** What the paper measures beside its method: the authors' earlier ones, and triplets. */
  static void predecessors(ConfigBuilder<ExperimentConfig> protocol) {
    protocol.method("nm-tuplet", loss("nm-tuplet", Map.of()));
    protocol.method(
        "augmentation",
        new MethodConfig(
            new MetricLossConfig(MetricLossConfig.NONE, Map.of()),
            MethodConfig.GENERATED_NEUTRAL,
            null));
    protocol.method("triplet", loss("triplet", Map.of()));
  }

  private static MethodConfig loss(String name, Map<String, Object> options) {
    return new MethodConfig(new MetricLossConfig(name, options));
  }
}
