package org.idferm.benchmarks;

import java.util.Random;
import java.util.stream.IntStream;

/** Inputs without meaning, the same every time. */
final class Noise {

  static final int CLASSES = 7;

  private Noise() {}

  /** Rows of normally distributed values. */
  static float[][] rows(int rows, int length, double deviation, long seed) {
    Random random = new Random(seed);
    float[][] values = new float[rows][length];
    for (float[] row : values) {
      for (int i = 0; i < length; i++) {
        row[i] = (float) (deviation * random.nextGaussian());
      }
    }
    return values;
  }

  /** Labels 0, 1, 2, ... over and over. */
  static int[] labels(int images) {
    return IntStream.range(0, images).map(i -> i % CLASSES).toArray();
  }
}
