package org.idferm.hng.feature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Weights files' arrays by the formula of {@code feature-nets/published_nets.py}. */
final class MadeUpWeights {

  private static final long MASK = 0xFFFFFFFFL;

  private MadeUpWeights() {}

  /** VGG-Face's first convolutions, for red, green and blue. */
  static Map<String, INDArray> vggFace() {
    Map<String, INDArray> arrays = input(255, 129.1863, 104.7624, 93.5940);
    String[] layers = {"conv1_1", "conv1_2", "conv2_1", "conv2_2", "conv3_1"};
    long[][] shapes = {
      {64, 3, 3, 3}, {64, 64, 3, 3}, {128, 64, 3, 3}, {128, 128, 3, 3}, {256, 128, 3, 3}
    };
    addLayers(arrays, layers, shapes, 1, 1.0 / 64);
    return arrays;
  }

  /** Light CNN A, for grey levels divided by 256 as Caffe does. */
  static Map<String, INDArray> lightCnn() {
    Map<String, INDArray> arrays = input(255.0 / 256, 0);
    String[] layers = {"conv1", "conv2", "conv3", "conv4", "fc1"};
    long[][] shapes = {
      {96, 1, 9, 9}, {192, 48, 5, 5}, {256, 96, 5, 5}, {384, 128, 4, 4}, {512, 4800}
    };
    addLayers(arrays, layers, shapes, 101, 1);
    return arrays;
  }

  /** The arrays that tell the input: black is 0. */
  static Map<String, INDArray> input(double white, double... means) {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    arrays.put("input.range", Nd4j.createFromArray(new double[] {0, white}));
    arrays.put("input.mean", Nd4j.createFromArray(means));
    return arrays;
  }

  private static void addLayers(
      Map<String, INDArray> arrays, String[] layers, long[][] shapes, int salt, double first) {
    for (int i = 0; i < layers.length; i++) {
      long inputs = Arrays.stream(shapes[i]).skip(1).reduce(1, (a, b) -> a * b);
      double bound = Math.sqrt(6.0 / inputs) * (i == 0 ? first : 1);
      arrays.put(layers[i] + ".weight", values(salt + 2 * i, bound, shapes[i]));
      arrays.put(layers[i] + ".bias", values(salt + 2 * i + 1, 0.1, shapes[i][0]));
    }
  }

  /** Values from −bound to bound. */
  static INDArray values(int salt, double bound, long... shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      long h = (i * 2654435761L + salt * 40503L) & MASK;
      h ^= h >> 15;
      h = (h * 2246822519L) & MASK;
      h ^= h >> 13;
      values[i] = (float) ((h / 4294967296.0 * 2 - 1) * bound);
    }
    return Nd4j.createFromArray(values).reshape(shape);
  }
}
