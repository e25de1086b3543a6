package org.idferm.hng.feature;

import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trained perceptual and identity nets.
 *
 * @param options their size
 * @param parameters their parameters by name ({@code phi/...} and {@code psi/...})
 */
public record FeatureNets(FeatureNetOptions options, Map<String, INDArray> parameters) {

  /** Keeps an unmodifiable copy of the map. */
  public FeatureNets {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Joins two separately trained nets.
   *
   * @param options their size
   * @param perceptual parameters of φ
   * @param identity parameters of ψ
   */
  public static FeatureNets of(
      FeatureNetOptions options, Map<String, INDArray> perceptual, Map<String, INDArray> identity) {
    Map<String, INDArray> all = new LinkedHashMap<>(perceptual);
    all.putAll(identity);
    return new FeatureNets(options, all);
  }

  /**
   * Adds φ to a graph, as constants.
   *
   * @param graph where to
   */
  public PerceptualNet perceptual(Graph graph) {
    return graph.frozen(parameters, () -> new PerceptualNet(graph, options));
  }

  /**
   * Adds ψ to a graph, as constants.
   *
   * @param graph where to
   */
  public IdentityNet identity(Graph graph) {
    return graph.frozen(parameters, () -> new IdentityNet(graph, options));
  }
}
