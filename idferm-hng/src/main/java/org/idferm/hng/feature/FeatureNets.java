package org.idferm.hng.feature;

import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The frozen nets of equations (1) and (6), wherever they come from.
 *
 * @param phi the perceptual net
 * @param psi the identity net
 */
public record FeatureNets(PerceptualWeights phi, IdentityWeights psi) {

  /**
   * Nets of one size.
   *
   * @param options their size
   * @param parameters their parameters by name ({@code phi/...} and {@code psi/...})
   */
  public FeatureNets(FeatureNetOptions options, Map<String, INDArray> parameters) {
    this(
        new PerceptualWeights(options.perceptual(), parameters),
        new IdentityWeights(options.identity(), parameters));
  }

  /** The parameters of both nets by name. */
  public Map<String, INDArray> parameters() {
    Map<String, INDArray> all = new LinkedHashMap<>(phi.parameters());
    all.putAll(psi.parameters());
    return all;
  }

  /**
   * Adds φ to a graph, as constants.
   *
   * @param graph where to
   */
  public PerceptualNet perceptual(Graph graph) {
    return graph.frozen(phi.parameters(), () -> new PerceptualNet(graph, phi.options()));
  }

  /**
   * Adds ψ to a graph, as constants.
   *
   * @param graph where to
   */
  public IdentityNet identity(Graph graph) {
    return graph.frozen(psi.parameters(), () -> new IdentityNet(graph, psi.options()));
  }
}
