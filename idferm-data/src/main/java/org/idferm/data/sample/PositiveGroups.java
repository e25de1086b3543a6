package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Deals the images of one class into groups of different people, so that every image is in a group
 * and there are as few groups as that allows. Whoever has the most images left goes first; a group
 * that lacks people gets images that were dealt before.
 */
final class PositiveGroups {

  private final List<Person> people;
  private final int[] order;
  private final SplittableRandom random;

  PositiveGroups(List<List<Integer>> imagesByPerson, SplittableRandom random) {
    this.people =
        imagesByPerson.stream().map(images -> new Person(images, random.split())).toList();
    this.order = IntStream.range(0, people.size()).toArray();
    this.random = random;
  }

  /** One person's images, in random order. */
  private static final class Person {
    private final Cycle images;
    private int left;

    Person(List<Integer> images, SplittableRandom random) {
      this.images = new Cycle(images.stream().mapToInt(i -> i).toArray(), random);
      this.left = images.size();
    }

    int next() {
      left--;
      return images.deal(1)[0];
    }

    /** Images that were not dealt; those who have none are alike. */
    int left() {
      return Math.max(0, left);
    }
  }

  /** How many groups it takes: of {@code size} people, or of all if there are fewer. */
  static int number(List<List<Integer>> imagesByPerson, int size) {
    int inGroup = Math.min(size, imagesByPerson.size());
    int images = imagesByPerson.stream().mapToInt(List::size).sum();
    int most = imagesByPerson.stream().mapToInt(List::size).max().orElse(0);
    return Math.max(most, (images + inGroup - 1) / inGroup);
  }

  /** Groups of {@code size} people, or of all if there are fewer. */
  List<List<Integer>> deal(int size) {
    List<List<Integer>> groups = new ArrayList<>();
    while (people.stream().anyMatch(p -> p.left() > 0)) {
      Seeds.shuffle(order, random);
      groups.add(
          IntStream.of(order)
              .mapToObj(people::get)
              .sorted(Comparator.comparingInt(p -> -p.left()))
              .limit(size)
              .map(Person::next)
              .toList());
    }
    return groups;
  }
}
