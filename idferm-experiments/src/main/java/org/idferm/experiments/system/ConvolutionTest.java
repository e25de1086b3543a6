package org.idferm.experiments.system;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A second of convolutions, to see that the backend works, rightly, and how fast.
 *
 * @param right whether the result was the one expected
 * @param gigaflops billions of multiplications and additions a second
 */
public record ConvolutionTest(boolean right, double gigaflops) {

  private static final int BATCH = 32;
  private static final int CHANNELS = 32;
  private static final int SIZE = 30;
  private static final int KERNEL = 3;
  private static final long NANOS = 1_000_000_000L;

  /**
   * Convolves ones with ones for about a second.
   *
   * @return result and speed
   */
  public static ConvolutionTest run() {
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(KERNEL)
            .kW(KERNEL)
            .paddingMode(PaddingMode.SAME)
            .dataFormat("NCHW")
            .build();
    try (INDArray images = Nd4j.ones(DataType.FLOAT, BATCH, CHANNELS, SIZE, SIZE);
        INDArray weights = Nd4j.ones(DataType.FLOAT, KERNEL, KERNEL, CHANNELS, CHANNELS)) {
      boolean right = convolve(images, weights, config); // warms up as well
      int rounds = 0;
      long start = System.nanoTime();
      long elapsed = 0;
      while (elapsed < NANOS) {
        right &= convolve(images, weights, config);
        rounds++;
        elapsed = System.nanoTime() - start;
      }
      double operations = 2.0 * BATCH * CHANNELS * CHANNELS * SIZE * SIZE * KERNEL * KERNEL;
      return new ConvolutionTest(right, operations * rounds / elapsed);
    }
  }

  /** Inside the image every value is the number of weights; at a corner, 4 of 9 of them. */
  private static boolean convolve(INDArray images, INDArray weights, Conv2DConfig config) {
    try (INDArray result = Nd4j.cnn().conv2d(images, weights, config)) {
      float inside = result.getFloat(BATCH - 1, CHANNELS - 1, SIZE / 2, SIZE / 2);
      float corner = result.getFloat(0, 0, 0, 0);
      return inside == KERNEL * KERNEL * CHANNELS && corner == 4f * CHANNELS;
    }
  }
}
