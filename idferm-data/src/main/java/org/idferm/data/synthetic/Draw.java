package org.idferm.data.synthetic;

import java.util.SplittableRandom;

/** Random draws, each a pure function of the seed and of what it is drawn for. */
final class Draw {

  private final SplittableRandom random;

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  /** A stream of its own for these numbers: the order in which streams are made does not matter. */
  static Draw of(long seed, long... what) {
    return new Draw(new SplittableRandom(mix(seed, what)));
  }

  /** One well-mixed number out of several (the finaliser of SplitMix64 over each in turn). */
  static long mix(long seed, long... what) {
    long h = finish(seed + 0x9E3779B97F4A7C15L);
    for (long w : what) {
      h = finish(Long.rotateLeft(h, 23) + finish(w + 0x9E3779B97F4A7C15L));
    }
    return h;
  }

  private static long finish(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A normal draw, clipped at two and a half standard deviations. */
  double normal(double mean, double deviation) {
    return mean + deviation * Numbers.clip(random.nextGaussian(), -2.5, 2.5);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
