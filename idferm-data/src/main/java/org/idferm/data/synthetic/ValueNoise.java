package org.idferm.data.synthetic;

/** Smooth random values over the plane, a pure function of a seed and the place. */
final class ValueNoise {

  private final int seed;

  ValueNoise(long seed) {
    this.seed = (int) Draw.mix(seed, 77);
  }

  /** A value from -1 to 1 that changes over a distance of about 1. */
  double at(double x, double y) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    int ix = (int) fx;
    int iy = (int) fy;
    double tx = fade(x - fx);
    double ty = fade(y - fy);
    double top = Numbers.mix(lattice(ix, iy), lattice(ix + 1, iy), tx);
    double bottom = Numbers.mix(lattice(ix, iy + 1), lattice(ix + 1, iy + 1), tx);
    return Numbers.mix(top, bottom, ty);
  }

  /** A value from -1 to 1 for one lattice point, independent of its neighbours. */
  double lattice(int x, int y) {
    int h = seed + x * 0x27D4EB2D + y * 0x165667B1;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    h = (h ^ (h >>> 12)) * 0x297A2D39;
    h ^= h >>> 15;
    return h * (1.0 / (1L << 31));
  }

  private static double fade(double t) {
    return t * t * (3 - 2 * t);
  }
}
