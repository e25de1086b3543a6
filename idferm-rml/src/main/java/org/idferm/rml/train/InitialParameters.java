package org.idferm.rml.train;

import java.util.Arrays;
import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Carries parameters of a network trained before over into a new one. */
final class InitialParameters {

  private static final String CONVOLUTION = "conv1/W";
  private static final String CLASSES = "fc-ec/";

  private InitialParameters() {}

  /**
   * Replaces the values of the parameters that both networks have, FC-EC's excepted.
   *
   * @param initial the trained network's, or none
   * @param parameters the new network's, changed in place
   * @throws ConfigurationException if a shape differs or the convolutions are missing
   */
  static void carry(Map<String, INDArray> initial, Map<String, INDArray> parameters) {
    if (initial.isEmpty()) {
      return;
    }
    if (!initial.containsKey(CONVOLUTION)) {
      throw new ConfigurationException(
          "the initial network has no parameter %s: it is no expression network"
              .formatted(CONVOLUTION));
    }
    parameters.forEach(
        (name, target) -> {
          INDArray value = initial.get(name);
          if (value != null && !name.startsWith(CLASSES)) {
            if (!Arrays.equals(value.shape(), target.shape())) {
              throw new ConfigurationException(
                  "the initial network's %s has shape %s, this one's %s: give both the same width, hidden and embedding"
                      .formatted(
                          name, Arrays.toString(value.shape()), Arrays.toString(target.shape())));
            }
            target.assign(value.castTo(target.dataType()));
          }
        });
  }

  /** A number that tells one initial network from another. */
  static double mark(Map<String, INDArray> initial) {
    INDArray convolution = initial.get(CONVOLUTION);
    return convolution == null ? 0 : convolution.norm1Number().doubleValue();
  }
}
