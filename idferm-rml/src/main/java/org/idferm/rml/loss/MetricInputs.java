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
 * @param identity 1 for two queries of one person, 0 for two of different people, {@code [K, K]};
 *     empty if the loss does not mine by person
 * @param embedding dimensions of the embedding
 * @param classes number of classes; a batch need not hold all of them
 */
public record MetricInputs(
    Graph graph,
    SDVariable queries,
    Optional<SDVariable> generated,
    SDVariable oneHot,
    Optional<SDVariable> identity,
    int embedding,
    int classes) {

  /** Checks that nothing is null. */
  public MetricInputs {
    Objects.requireNonNull(graph, "graph");
    Objects.requireNonNull(queries, "queries");
    Objects.requireNonNull(generated, "generated");
    Objects.requireNonNull(oneHot, "oneHot");
    Objects.requireNonNull(identity, "identity");
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

  /**
   * Which queries show the same person, for a loss that said that it mines by person.
   *
   * @return {@code [K, K]}, 1 for two queries of one person, a query and itself included
   * @throws IllegalStateException if that was left out
   */
  public SDVariable samePerson() {
    return identity.orElseThrow(
        () -> new IllegalStateException("a loss that does not mine by person asked for people"));
  }
}
