package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;

/**
 * The paper's mini-batches for metric learning (section 3): the same number of random images of
 * every class. Each image is used at least once an epoch; small classes are shuffled anew and go on
 * until the largest is through.
 */
public final class ClassBalancedSampler implements BatchSampler {

  private final List<int[]> members;
  private final int perClass;
  private final long seed;

  /**
   * Makes a sampler.
   *
   * @param labels the class of each image, 0 to {@code classes - 1}
   * @param classes the number of classes
   * @param perClass images of a class in a batch; the paper takes 2
   * @param seed determines all batches
   * @throws DataException if a class has no image
   * @throws IllegalArgumentException if a label or a number is out of range
   */
  public ClassBalancedSampler(List<Integer> labels, int classes, int perClass, long seed) {
    this.members = ClassMembers.of(labels, classes, perClass);
    this.perClass = perClass;
    this.seed = seed;
  }

  /**
   * The batches of an epoch: a pure function of the seed and the epoch.
   *
   * @param epoch counted from 0
   * @return batches of classes·perClass image indexes, the images of class 0 first
   */
  @Override
  public List<int[]> epoch(int epoch) {
    SplittableRandom random = Seeds.random(seed, epoch);
    List<Cycle> cycles = members.stream().map(m -> new Cycle(m, random.split())).toList();
    List<int[]> batches = new ArrayList<>();
    for (int b = 0; b < batchesPerEpoch(); b++) {
      batches.add(cycles.stream().flatMapToInt(c -> IntStream.of(c.deal(perClass))).toArray());
    }
    return batches;
  }

  /**
   * The number of batches in an epoch.
   *
   * @return the size of the largest class divided by perClass, rounded up
   */
  @Override
  public int batchesPerEpoch() {
    return ClassMembers.batchesPerEpoch(members, perClass);
  }
}
