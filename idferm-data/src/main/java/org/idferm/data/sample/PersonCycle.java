package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Deals the images of a class in random order, given people first, and all of them before any comes
 * a second time.
 */
final class PersonCycle {

  private final int[] members;
  private final int[] persons;
  private final SplittableRandom random;
  private final List<Integer> left = new ArrayList<>();

  /**
   * Shuffles a class.
   *
   * @param members the class's images
   * @param persons whom each image of the set shows
   */
  PersonCycle(int[] members, int[] persons, SplittableRandom random) {
    this.members = members.clone();
    this.persons = persons;
    this.random = random;
    refill();
  }

  /**
   * The next {@code count} images: one of each preferred person, then of people who are not among
   * the images dealt, then whatever is left. None comes twice unless the class is smaller than
   * that.
   */
  int[] deal(int count, Collection<Integer> preferred) {
    List<Integer> dealt = new ArrayList<>();
    // After a refill in the middle, images dealt before it are there again.
    IntPredicate fresh = image -> count > members.length || !dealt.contains(image);
    for (int person : preferred) {
      if (dealt.size() < count) {
        take(dealt, image -> persons[image] == person);
      }
    }
    while (dealt.size() < count) {
      if (left.isEmpty()) {
        refill();
      }
      Set<Integer> shown = new HashSet<>(dealt.stream().map(i -> persons[i]).toList());
      if (!take(dealt, fresh.and(image -> !shown.contains(persons[image])))) {
        take(dealt, fresh);
      }
    }
    return dealt.stream().mapToInt(i -> i).toArray();
  }

  /** Moves the first image that fits from those left to those dealt. */
  private boolean take(List<Integer> dealt, IntPredicate fits) {
    for (int i = 0; i < left.size(); i++) {
      if (fits.test(left.get(i))) {
        dealt.add(left.remove(i));
        return true;
      }
    }
    return false;
  }

  private void refill() {
    Seeds.shuffle(members, random);
    left.addAll(Arrays.stream(members).boxed().toList());
  }
}
