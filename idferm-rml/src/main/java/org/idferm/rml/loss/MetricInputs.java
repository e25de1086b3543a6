package org.idferm.rml.loss;

import java.util.Objects;
import java.util.Optional;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * What a metric loss is defined on. K, the number of queries, may vary from batch to batch.
 *
 * @param graph where the loss adds its operations and parameters
 * @param queries the embeddings f of the queries, {@code [K, embedding]}
 * @param generated the embeddings f̂ of the queries' generated references, {@code [K, embedding]};
 *     empty if the loss does not use them
 * @param oneHot the queries' classes, {@code [K, classes]}, 1 at the class and 0 elsewhere
 * @param embedding dimensions of the embedding
 * @param classes number of classes; a batch need not hold all of them
 */
public record MetricInputs(
    Graph graph,
    SDVariable queries,
    Optional<SDVariable> generated,
    SDVariable oneHot,
    int embedding,
    int classes) {

  /** Checks that nothing is null. */
  public MetricInputs {
    Objects.requireNonNull(graph, "graph");
    Objects.requireNonNull(queries, "queries");
    Objects.requireNonNull(generated, "generated");
    Objects.requireNonNull(oneHot, "oneHot");
  }

  /**
   * The references' embeddings f̂, for a loss that said that it uses them.
   *
   * @return {@code [K, embedding]}
   * @throws IllegalStateException if they were left out
   */
  public SDVariable references() {
    return generated.orElseThrow(
        () -> new IllegalStateException("a loss that does not use references asked for them"));
  }
}
