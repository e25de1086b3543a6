package org.idferm.data.sample;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Mini-batches of (expressive, neutral) pairs for the hard negative generation. Every person comes
 * equally often, however many pairs there are of them: in one batch the numbers differ by at most
 * 1.
 */
public final class PairSampler {

  private final int[][] pairsOfPerson;
  private final long seed;

  /**
   * Makes a sampler.
   *
   * @param subjects whose face each pair shows, at least one pair
   * @param seed determines all batches
   * @throws IllegalArgumentException if there is no pair
   */
  public PairSampler(List<String> subjects, long seed) {
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("there is no pair to sample");
    }
    SortedMap<String, int[]> pairs = new TreeMap<>();
    for (String subject : subjects) {
      pairs.computeIfAbsent(
          subject,
          s ->
              IntStream.range(0, subjects.size()).filter(i -> subjects.get(i).equals(s)).toArray());
    }
    this.pairsOfPerson = pairs.values().toArray(int[][]::new);
    this.seed = seed;
  }

  /**
   * A batch: a pure function of the seed, the step and the size.
   *
   * @param step counted from 0
   * @param size the number of pairs, 1 or more
   * @return indexes of pairs
   */
  public int[] batch(long step, int size) {
    SplittableRandom random = Seeds.random(seed, step);
    int[] people = IntStream.range(0, pairsOfPerson.length).toArray();
    Cycle cycle = new Cycle(people, random.split());
    int[] batch = new int[size];
    for (int i = 0; i < size; i++) {
      int[] pairs = pairsOfPerson[cycle.deal(1)[0]];
      batch[i] = pairs[random.nextInt(pairs.length)];
    }
    return batch;
  }
}
