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

  /**
   * The number of classes that only serve training, counted after the network's own: the trained
   * network has no output for them, and validation does not choose them.
   *
   * @return at least 0
   */
  default int extraClasses() {
    return 0;
  }
}
