package org.idferm.hng.train;

/** Where training pairs come from. */
@FunctionalInterface
public interface HngPairs {

  /**
   * The mini-batch of a step: the same one whenever it is asked for.
   *
   * @param step 0, 1, 2, ...
   * @param size the number of pairs
   */
  HngBatch batch(long step, int size);
}
