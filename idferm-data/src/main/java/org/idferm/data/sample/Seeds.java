package org.idferm.data.sample;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Independent random numbers for every epoch or step of one seed. */
final class Seeds {

  private Seeds() {}

  static SplittableRandom random(long seed, long position) {
    return new SplittableRandom(mix(mix(seed) + position));
  }

  /** The finaliser of MurmurHash3: neighbouring inputs give unrelated outputs. */
  private static long mix(long z) {
    long h = z;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** Fisher-Yates shuffle. */
  static void shuffle(int[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      swap(values, i, random.nextInt(i + 1));
    }
  }

  /** Fisher-Yates shuffle. */
  static void shuffle(List<?> values, SplittableRandom random) {
    for (int i = values.size() - 1; i > 0; i--) {
      Collections.swap(values, i, random.nextInt(i + 1));
    }
  }

  static void swap(int[] values, int i, int j) {
    int v = values[i];
    values[i] = values[j];
    values[j] = v;
  }
}
