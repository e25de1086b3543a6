package org.idferm.rml.loss;

import org.nd4j.autodiff.samediff.SDVariable;

/** A loss on the embeddings of a mini-batch, trained together with the softmax loss. */
public interface MetricLoss {

  /**
   * Adds the loss to a graph. Its parameters, if any, are named {@code <loss name>/...} and are
   * trained with the network; the trained classifier does without them.
   *
   * @param in the embeddings and classes
   * @return a scalar, finite for every batch of at least one query
   */
  SDVariable define(MetricInputs in);

  /**
   * Counts the comparisons of distances that the loss makes in a batch.
   *
   * @param shape the batch's number of queries of each class
   * @return how often a distance is compared with a threshold or with another distance
   */
  long comparisonsPerBatch(BatchShape shape);

  /**
   * Whether the loss needs the embeddings of the generated references.
   *
   * @return if false, references are neither loaded nor embedded
   */
  boolean usesReferences();

  /**
   * Whether the loss needs embeddings at all.
   *
   * @return if false, training builds no ML branch, and {@link #define} is not called
   */
  default boolean usesEmbeddings() {
    return true;
  }

  /**
   * Whether the loss looks for negatives by who they show.
   *
   * @return if true, batches are put together so that people recur in several classes, and say whom
   *     their queries show
   */
  default boolean minesByPerson() {
    return false;
  }
}
