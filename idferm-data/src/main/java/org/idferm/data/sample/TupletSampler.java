package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;

/**
 * Mini-batches for identity-aware (N+M)-tuplets (Liu et al., CVPR Workshops 2017): as many images
 * of every class as {@link ClassBalancedSampler} gives, but of as few people as possible. One class
 * comes first and has images of different people; the other classes then show the same people, as
 * long as they have images that were not used, and others after that. The right person with the
 * wrong expression is the hardest negative that a data set has.
 *
 * <p>The classes take turns at being the first. Each image is used at least once an epoch; small
 * classes are shuffled anew and go on until the largest is through.
 */
public final class TupletSampler implements BatchSampler {

  private final List<int[]> members;
  private final int[] persons;
  private final int perClass;
  private final long seed;

  /**
   * Makes a sampler.
   *
   * @param labels the class of each image, 0 to {@code classes - 1}
   * @param persons whose face each image shows, numbers that differ from person to person
   * @param classes the number of classes
   * @param perClass N, images of a class in a batch; the paper takes 2
   * @param seed determines all batches
   * @throws DataException if a class has no image
   * @throws IllegalArgumentException if a label or a number is out of range, or the lists differ in
   *     length
   */
  public TupletSampler(
      List<Integer> labels, List<Integer> persons, int classes, int perClass, long seed) {
    if (labels.size() != persons.size()) {
      throw new IllegalArgumentException(
          "%d labels for images of %d people".formatted(labels.size(), persons.size()));
    }
    this.members = ClassMembers.of(labels, classes, perClass);
    this.persons = persons.stream().mapToInt(p -> p).toArray();
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
    List<PersonCycle> cycles =
        members.stream().map(m -> new PersonCycle(m, persons, random.split())).toList();
    List<int[]> batches = new ArrayList<>();
    for (int b = 0; b < batchesPerEpoch(); b++) {
      batches.add(batch(cycles, b % cycles.size()));
    }
    return batches;
  }

  private int[] batch(List<PersonCycle> cycles, int first) {
    int[][] dealt = new int[cycles.size()][];
    dealt[first] = cycles.get(first).deal(perClass, Set.of());
    Set<Integer> people = people(dealt[first]);
    for (int c = 0; c < dealt.length; c++) {
      if (c != first) {
        dealt[c] = cycles.get(c).deal(perClass, people);
      }
    }
    return IntStream.range(0, dealt.length).flatMap(c -> IntStream.of(dealt[c])).toArray();
  }

  private Set<Integer> people(int[] images) {
    Set<Integer> people = new LinkedHashSet<>();
    IntStream.of(images).forEach(i -> people.add(persons[i]));
    return people;
  }

  /**
   * How far an epoch's batches are what was asked for.
   *
   * @param epoch counted from 0
   * @return the share of images, 0 to 1, that show none of the people of the class that came first
   */
  public double strangers(int epoch) {
    List<int[]> batches = epoch(epoch);
    long strangers = 0;
    for (int b = 0; b < batches.size(); b++) {
      int from = b % members.size() * perClass;
      int[] batch = batches.get(b);
      Set<Integer> people = people(Arrays.copyOfRange(batch, from, from + perClass));
      strangers += IntStream.of(batch).filter(i -> !people.contains(persons[i])).count();
    }
    return (double) strangers / (batches.size() * members.size() * perClass);
  }

  @Override
  public int batchesPerEpoch() {
    return ClassMembers.batchesPerEpoch(members, perClass);
  }
}
