package org.idferm.rml.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * What becomes of the embeddings' lengths before H compares them. H is quadratic in f: where
 * lengths are free, training lengthens them until the margin of 1 is small beside H, and the few
 * queries within it have gradients that drown the softmax's.
 */
enum EmbeddingLength {
  /** As the network gives them. */
  FREE,
  /** f / |f|. */
  UNIT;

  /** Keeps the square root's slope finite at 0. */
  private static final double EPSILON = 1e-8;

  /** The batch with embeddings of this length. */
  MetricInputs of(MetricInputs in) {
    if (this == FREE) {
      return in;
    }
    return new MetricInputs(
        in.graph(),
        unit(in.graph(), in.queries()),
        in.generated().map(f -> unit(in.graph(), f)),
        in.oneHot(),
        in.identity(),
        in.embedding(),
        in.classes());
  }

  private static SDVariable unit(Graph graph, SDVariable f) {
    SDVariable squared = f.mul(f).sum(true, 1);
    return f.div(graph.sd().math().sqrt(squared.add(EPSILON)));
  }
}
