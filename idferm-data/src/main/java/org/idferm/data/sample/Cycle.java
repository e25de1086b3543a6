package org.idferm.data.sample;

import java.util.SplittableRandom;

/** Deals the members of a group in random order, shuffling anew whenever all have been dealt. */
final class Cycle {

  private final int[] members;
  private final SplittableRandom random;
  private int next;

  Cycle(int[] members, SplittableRandom random) {
    this.members = members.clone();
    this.random = random;
    Seeds.shuffle(this.members, random);
  }

  /** The next {@code count} members; none comes twice unless the group is smaller than that. */
  int[] deal(int count) {
    int[] dealt = new int[count];
    for (int i = 0; i < count; i++) {
      if (next == members.length) {
        Seeds.shuffle(members, random);
        next = 0;
        if (count <= members.length) {
          moveBack(dealt, i);
        }
      }
      dealt[i] = members[next++];
    }
    return dealt;
  }

  /** Moves the first {@code count} of {@code dealt} to the end of the new order. */
  private void moveBack(int[] dealt, int count) {
    int end = members.length;
    for (int i = members.length - 1; i >= 0; i--) {
      if (contains(dealt, count, members[i])) {
        Seeds.swap(members, i, --end);
      }
    }
  }

  private static boolean contains(int[] values, int count, int value) {
    for (int i = 0; i < count; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }
}
