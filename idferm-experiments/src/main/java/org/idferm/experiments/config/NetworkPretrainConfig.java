package org.idferm.experiments.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pre-training of the recognition net on other faces, once for all folds and methods, with the
 * softmax loss alone. What is not said here is as in {@code rml}.
 *
 * @param dataset the faces
 * @param epochs passes over them at most, 0 to 100 000; 0 (default) for no pre-training
 * @param batch images of a mini-batch of whatever classes, 1 to 65536; default 128, the paper's
 * @param learningRate step size, above 0, at most 10; 0 (default) for that of {@code rml}
 */
public record NetworkPretrainConfig(
    DatasetConfig dataset,
    @Range(min = 0, max = 100_000) int epochs,
    @Range(min = 1, max = 65_536) int batch,
    @Range(min = 0, max = 10) double learningRate) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return no pre-training; Multi-PIE if epochs are given
   */
  public static NetworkPretrainConfig defaults() {
    return new NetworkPretrainConfig(DatasetConfig.of("multipie"), 0, 128, 0);
  }

  /**
   * Whether there is pre-training.
   *
   * @return true if it has epochs
   */
  public boolean isOn() {
    return epochs > 0;
  }

  /**
   * How the net is trained then.
   *
   * @param rml the net, and its training on the data set
   * @return the same net with this training
   */
  public RmlConfig training(RmlConfig rml) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("epochs", epochs);
    changes.put("batch", batch);
    if (learningRate > 0) {
      changes.put("learning-rate", learningRate);
    }
    return RunConfigs.changed(rml, "pretrain", changes);
  }
}
