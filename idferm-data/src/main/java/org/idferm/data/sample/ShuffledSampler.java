package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Plain mini-batches: every image once an epoch in random order; the last batch may be smaller. */
public final class ShuffledSampler implements BatchSampler {

  private final int images;
  private final int batchSize;
  private final long seed;

  /**
   * Makes a sampler.
   *
   * @param images the number of images, 1 or more
   * @param batchSize images in a batch, 1 or more
   * @param seed determines all batches
   * @throws IllegalArgumentException if a number is out of range
   */
  public ShuffledSampler(int images, int batchSize, long seed) {
    if (images < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "images is %d and batchSize %d; both are at least 1".formatted(images, batchSize));
    }
    this.images = images;
    this.batchSize = batchSize;
    this.seed = seed;
  }

  /**
   * The batches of an epoch: a pure function of the seed and the epoch.
   *
   * @param epoch counted from 0
   * @return batches of image indexes, 0 to {@code images - 1}
   */
  @Override
  public List<int[]> epoch(int epoch) {
    int[] order = IntStream.range(0, images).toArray();
    Seeds.shuffle(order, Seeds.random(seed, epoch));
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < images; from += batchSize) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(images, from + batchSize)));
    }
    return batches;
  }

  @Override
  public int batchesPerEpoch() {
    return (images + batchSize - 1) / batchSize;
  }
}
