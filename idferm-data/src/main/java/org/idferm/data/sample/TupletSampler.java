package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.idferm.core.error.DataException;

/**
 * Identity-aware (N+M)-tuplets after Liu et al., "Adaptive Deep Metric Learning for Identity-Aware
 * Facial Expression Recognition", CVPR Workshops 2017: N images of one class of N different people,
 * and M images of other classes of the same people. An image that shows the right person and the
 * wrong expression is the hardest negative that a data set has; a metric can only tell it by the
 * expression. Where the people show too few, other people's images fill up, and are counted.
 *
 * <p>Every image is a positive at least once an epoch. A class with fewer than N people gives
 * smaller tuplets rather than one person twice.
 */
public final class TupletSampler implements BatchSampler {

  private final LabelledPeople people;
  private final int positives;
  private final int negatives;
  private final long seed;

  /**
   * Makes a sampler.
   *
   * @param labels the class of each image, counted from 0
   * @param subjects whose face each image shows
   * @param positives N, 1 or more
   * @param negatives M, 1 or more
   * @param seed determines all tuplets
   * @throws DataException if there are not at least two classes
   * @throws IllegalArgumentException if a number is out of range or the lists differ in length
   */
  public TupletSampler(
      List<Integer> labels, List<String> subjects, int positives, int negatives, long seed) {
    if (positives < 1 || negatives < 1) {
      throw new IllegalArgumentException(
          "positives is %d and negatives %d; both are at least 1".formatted(positives, negatives));
    }
    this.people = new LabelledPeople(labels, subjects);
    if (people.classes().size() < 2) {
      throw new DataException(
          "tuplets need images of two classes or more, found "
              + people.classes().size()
              + ": add classes");
    }
    this.positives = positives;
    this.negatives = negatives;
    this.seed = seed;
  }

  /**
   * The tuplets of an epoch: a pure function of the seed and the epoch.
   *
   * @param epoch counted from 0
   * @return tuplets of all classes in random order
   */
  public List<Tuplet> tuplets(int epoch) {
    SplittableRandom random = Seeds.random(seed, epoch);
    NegativeMining mining = new NegativeMining(people, random.split());
    List<Tuplet> tuplets = new ArrayList<>();
    for (int c : people.classes()) {
      PositiveGroups groups = new PositiveGroups(people.imagesByPerson(c), random.split());
      for (List<Integer> group : groups.deal(positives)) {
        tuplets.add(mining.complete(group, negatives));
      }
    }
    Seeds.shuffle(tuplets, random);
    return Collections.unmodifiableList(tuplets);
  }

  /**
   * How far an epoch's tuplets are what was asked for.
   *
   * @param epoch counted from 0
   * @return the counts
   */
  public TupletCounts counts(int epoch) {
    return TupletCounts.of(tuplets(epoch), positives, negatives);
  }

  /**
   * The tuplets of an epoch as mini-batches of N + M images, positives first.
   *
   * @param epoch counted from 0
   * @return image indexes
   */
  @Override
  public List<int[]> epoch(int epoch) {
    return tuplets(epoch).stream().map(Tuplet::images).toList();
  }

  @Override
  public int batchesPerEpoch() {
    return people.classes().stream()
        .mapToInt(c -> PositiveGroups.number(people.imagesByPerson(c), positives))
        .sum();
  }
}
