package org.idferm.hng.measure;

import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;

/** The identity net's vector: of that net or of another one than the generator was trained with. */
public final class IdentityNetEmbedder implements FaceEmbedder {

  private final FeatureNets nets;

  /**
   * Makes an embedder.
   *
   * @param nets trained nets
   */
  public IdentityNetEmbedder(FeatureNets nets) {
    this.nets = nets;
  }

  @Override
  public String name() {
    return "identity net";
  }

  @Override
  public float[][] embed(float[][] images) {
    try (Graph graph = Graph.create(0)) {
      int size = HngOptions.IMAGE_SIZE;
      SDVariable x = graph.placeholder("x", -1, 1, size, size);
      SDVariable vector = nets.identity(graph).apply(x).vector();
      float[][] rows = new BatchedForward(graph, x, vector).run(images);
      for (float[] row : rows) {
        UnitVectors.normalise(row);
      }
      return rows;
    }
  }
}
