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
    double[] run(int batch, int steps, int width, StepClock clock) {
      return RmlBench.run(batch, steps, width, clock);
    }
  },
  /** A training step of Algorithm 1 with all losses and full-size feature nets. */
  HNG {
    @Override
    double[] run(int batch, int steps, int width, StepClock clock) {
      return HngBench.run(batch, steps, width, clock);
    }
  },
  /** Classification of a batch by the EC branch. */
  INFER {
    @Override
    double[] run(int batch, int steps, int width, StepClock clock) {
      return InferBench.run(batch, steps, width, clock);
    }
  },
  /** Alignment and preprocessing of a batch of 320x240 images in memory. */
  PREPROCESS {
    @Override
    double[] run(int batch, int steps, int width, StepClock clock) {
      return PreprocessBench.run(batch, steps, clock);
    }
  };

  /** Steps that are not counted. */
  static final int WARM_UP = 3;

  /** The number of expression classes. */
  static final int CLASSES = 7;

  abstract double[] run(int batch, int steps, int width, StepClock clock);

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
   * @param onFirstStep called when the first step, of the warm-up, has ended
   * @return one line: {@code idferm rml batch 14 threads 2 ms/step median 61.3 min 58.0}
   */
  public String line(int batch, int steps, int width, int threads, Runnable onFirstStep) {
    return line(label(), batch, threads, run(batch, steps, width, new StepClock(onFirstStep)));
  }

  /**
   * Times a metric loss and its gradient by themselves, on random embeddings of the default
   * dimension in seven classes.
   *
   * @param loss its name; its options have their defaults
   * @param batch queries a step
   * @param steps counted steps
   * @param threads the number of threads that the process was given, for the line's sake
   * @return one line as {@link #line} gives it, which begins with {@code idferm loss NAME}
   * @throws org.idferm.core.error.ConfigurationException if there is no such loss
   */
  public static String lossLine(String loss, int batch, int steps, int threads) {
    StepClock clock = new StepClock(() -> {});
    return line("loss " + loss, batch, threads, LossBench.run(loss, batch, steps, clock));
  }

  private static String line(String what, int batch, int threads, double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return String.format(
        Locale.ROOT,
        "idferm %s batch %d threads %d ms/step median %.1f min %.1f",
        what,
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
