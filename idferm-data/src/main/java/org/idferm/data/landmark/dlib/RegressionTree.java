package org.idferm.data.landmark.dlib;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A binary tree whose levels are all full. The children of node i are 2i + 1 and 2i + 2; leaves
 * follow the inner nodes.
 *
 * @param first for each inner node, the pixel from which the second is subtracted
 * @param second for each inner node, the other pixel
 * @param thresholds a difference above a node's goes to its left child
 * @param leaves what each leaf adds to the shape, {@code x0, y0, x1, y1, ...}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RegressionTree(int[] first, int[] second, float[] thresholds, float[][] leaves) {

  private static final int MAX_DEPTH = 12;
  private static final int MAX_PIXELS = 1 << 16;

  /**
   * Reads a tree.
   *
   * @param in at its splits
   * @param coordinates the length of a shape
   */
  static RegressionTree read(DlibInput in, int coordinates) throws IOException {
    int splits = in.range("a number of splits", 1, (1 << MAX_DEPTH) - 1);
    if (Integer.bitCount(splits + 1) != 1) {
      throw new IOException("a tree of %d splits, expected full levels".formatted(splits));
    }
    int[] first = new int[splits];
    int[] second = new int[splits];
    float[] thresholds = new float[splits];
    for (int i = 0; i < splits; i++) {
      first[i] = in.index(MAX_PIXELS);
      second[i] = in.index(MAX_PIXELS);
      thresholds[i] = in.number();
    }
    int count = in.range("a number of leaves", splits + 1, splits + 1);
    float[][] leaves = new float[count][];
    for (int i = 0; i < count; i++) {
      leaves[i] = in.column(coordinates);
    }
    return new RegressionTree(first, second, thresholds, leaves);
  }

  /** How many pixels there must be for this tree. */
  int pixels() {
    return 1 + IntStream.concat(Arrays.stream(first), Arrays.stream(second)).max().orElseThrow();
  }

  /** Adds to a shape what the tree says of some pixels. */
  void addTo(float[] shape, float[] pixels) {
    int node = 0;
    while (node < thresholds.length) {
      boolean left = pixels[first[node]] - pixels[second[node]] > thresholds[node];
      node = 2 * node + (left ? 1 : 2);
    }
    float[] leaf = leaves[node - thresholds.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] += leaf[i];
    }
  }
}
