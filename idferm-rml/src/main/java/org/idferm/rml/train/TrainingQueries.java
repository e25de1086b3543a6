package org.idferm.rml.train;

/** The training images, sampled into mini-batches. */
public interface TrainingQueries {

  /**
   * The batches of an epoch, which may be put together while iterating. The same epoch always gives
   * the same batches: a run that is resumed, or an epoch that is repeated, asks again.
   *
   * @param epoch counted from 1
   * @return {@link #batchesPerEpoch} batches
   */
  Iterable<QueryBatch> epoch(int epoch);

  /**
   * The number of batches of an epoch.
   *
   * @return at least 1
   */
  int batchesPerEpoch();
}
