package org.idferm.experiments.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One benchmark: default networks on random images, a few steps to warm up, then the steps that
 * count.
 */
public enum Benchmark {
  /** A training step of the expression network: queries and references, all losses, the update. */
  RML {
    @Override
    double[] run(int batch, int steps, int width) {
      return RmlBench.run(batch, steps, width);
    }
  },
  /** A training step of Algorithm 1 with all losses and full-size feature nets. */
  HNG {
    @Override
    double[] run(int batch, int steps, int width) {
      return HngBench.run(batch, steps, width);
    }
  },
  /** Classification of a batch by the EC branch. */
  INFER {
    @Override
    double[] run(int batch, int steps, int width) {
      return InferBench.run(batch, steps, width);
    }
  },
  /** Alignment and preprocessing of a batch of 320x240 images in memory. */
  PREPROCESS {
    @Override
    double[] run(int batch, int steps, int width) {
      return PreprocessBench.run(batch, steps);
    }
  };

  /** Steps that are not counted. */
  static final int WARM_UP = 3;

  /** The number of expression classes. */
  static final int CLASSES = 7;

  abstract double[] run(int batch, int steps, int width);

  /** The name on the command line and in the output. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The default networks' width: 64 for HNG, 32 for the expression network. */
  public int defaultWidth() {
    return this == HNG ? 64 : 32;
  }

  /**
   * Runs the benchmark.
   *
   * @param batch images a step
   * @param steps counted steps
   * @param width the network's width
   * @param threads the number of threads that the process was given, for the line's sake
   * @return one line: {@code idferm rml batch 14 threads 2 ms/step median 61.3 min 58.0}
   */
  public String line(int batch, int steps, int width, int threads) {
    double[] sorted = run(batch, steps, width);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return String.format(
        Locale.ROOT,
        "idferm %s batch %d threads %d ms/step median %.1f min %.1f",
        label(),
        batch,
        threads,
        median,
        sorted[0]);
  }

  /** Noise with standard deviation 1, the same every time. */
  static float[][] noise(int images, int pixels, long seed) {
    Random random = new Random(seed);
    float[][] result = new float[images][pixels];
    for (float[] image : result) {
      for (int i = 0; i < pixels; i++) {
        image[i] = (float) random.nextGaussian();
      }
    }
    return result;
  }

  /** Labels 0, 1, 2, ... over and over. */
  static int[] labels(int images) {
    return IntStream.range(0, images).map(i -> i % CLASSES).toArray();
  }
}
