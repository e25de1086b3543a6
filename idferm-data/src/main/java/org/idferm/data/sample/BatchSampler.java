package org.idferm.data.sample;

import java.util.List;

/** Mini-batches of image indexes, epoch by epoch. */
public interface BatchSampler {

  /**
   * The batches of an epoch: a pure function of the sampler's seed and the epoch.
   *
   * @param epoch counted from 0
   * @return {@link #batchesPerEpoch} batches of image indexes
   */
  List<int[]> epoch(int epoch);

  /**
   * The number of batches in an epoch.
   *
   * @return at least 1
   */
  int batchesPerEpoch();
}
