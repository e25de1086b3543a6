package org.idferm.core.graph;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** Operations without parameters, in forms whose gradients ND4J gets right. */
public final class Blocks {

  private Blocks() {}

  /**
   * Leaky rectifier: max(x, 0) + slope·min(x, 0).
   *
   * @param graph the graph of {@code x}
   * @param x any tensor
   * @param slope the slope below zero
   */
  public static SDVariable leakyRelu(Graph graph, SDVariable x, double slope) {
    return graph.sd().nn().leakyRelu(x, slope);
  }

  /**
   * Hinge: max(x, 0), element by element.
   *
   * @param graph the graph of {@code x}
   * @param x any tensor
   */
  public static SDVariable hinge(Graph graph, SDVariable x) {
    return graph.sd().nn().relu(x, 0);
  }

  /**
   * Softplus: log(1 + exp(x)) = max(x, 0) + log(1 + exp(−|x|)), element by element. ND4J's own
   * overflows above 88 in single precision.
   *
   * @param graph the graph of {@code x}
   * @param x any tensor
   * @return a tensor of the same shape, finite for every finite x
   */
  public static SDVariable softplus(Graph graph, SDVariable x) {
    SDVariable decay = graph.sd().math().exp(graph.sd().math().abs(x).neg());
    return hinge(graph, x).add(graph.sd().math().log(decay.add(1)));
  }

  /**
   * Max pooling over windows without overlap: {@code [N, C, H, W]} to {@code [N, C, ⌊H/size⌋,
   * ⌊W/size⌋]}.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, C, H, W]}
   * @param size the window's height, width and stride
   */
  public static SDVariable maxPool(Graph graph, SDVariable x, int size) {
    return maxPool(graph, x, size, size);
  }

  /**
   * Max pooling over windows that may overlap and lie wholly inside the image: {@code [N, C, H, W]}
   * to {@code [N, C, ⌊(H − size)/stride⌋ + 1, ...]}.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, C, H, W]}
   * @param size the window's height and width
   * @param stride the step between windows
   */
  public static SDVariable maxPool(Graph graph, SDVariable x, int size, int stride) {
    return graph.sd().cnn().maxPooling2d(x, windows(size, stride, PaddingMode.VALID));
  }

  /**
   * Average pooling over windows without overlap: {@code [N, C, H, W]} to {@code [N, C, ⌊H/size⌋,
   * ⌊W/size⌋]}.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, C, H, W]}
   * @param size the window's height, width and stride
   */
  public static SDVariable averagePool(Graph graph, SDVariable x, int size) {
    return graph.sd().cnn().avgPooling2d(x, windows(size, size, PaddingMode.VALID));
  }

  /**
   * Adds zeros after the last channel, row and column: {@code [N, C, H, W]} to {@code [N, C +
   * channels, H + pixels, W + pixels]}.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, C, H, W]}
   * @param channels how many channels
   * @param pixels how many rows, and columns
   */
  public static SDVariable padWithZeros(Graph graph, SDVariable x, int channels, int pixels) {
    if (channels == 0 && pixels == 0) {
      return x;
    }
    int[][] margins = {{0, 0}, {0, channels}, {0, pixels}, {0, pixels}};
    return graph.sd().nn().pad(x, graph.sd().constant(Nd4j.createFromArray(margins)), 0);
  }

  /**
   * Max pooling over windows without overlap, the last of which may stick out: {@code [N, C, H, W]}
   * to {@code [N, C, ⌈H/size⌉, ⌈W/size⌉]}.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, C, H, W]}
   * @param size the window's height, width and stride
   */
  public static SDVariable maxPoolRoundingUp(Graph graph, SDVariable x, int size) {
    return graph.sd().cnn().maxPooling2d(x, windows(size, size, PaddingMode.SAME));
  }

  private static Pooling2DConfig windows(int size, int stride, PaddingMode padding) {
    return Pooling2DConfig.builder()
        .kH(size)
        .kW(size)
        .sH(stride)
        .sW(stride)
        .paddingMode(padding)
        .isNHWC(false)
        .build();
  }

  /**
   * Max-Feature-Map (Wu et al. 2018): splits the channels (dimension 1) into two halves and takes
   * the element-wise maximum.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, C, ...]}, C even
   */
  public static SDVariable maxFeatureMap(Graph graph, SDVariable x) {
    SDVariable[] halves = graph.sd().split(x, 2, 1);
    return graph.sd().math().max(halves[0], halves[1]);
  }

  /**
   * Everything but the first dimension as one row.
   *
   * @param graph the graph of {@code x}
   * @param x {@code [N, ...]} with {@code features} values a sample
   * @param features the row's length
   * @return {@code [N, features]}
   */
  public static SDVariable flatten(Graph graph, SDVariable x, int features) {
    return graph.sd().reshape(x, -1, features);
  }

  /**
   * Softmax cross-entropy, averaged over the batch: mean of log Σ exp(logits) − logits[label].
   *
   * @param graph the graph of the operands
   * @param logits {@code [N, classes]}
   * @param oneHot {@code [N, classes]}, 1 at the true class
   * @return a scalar
   */
  public static SDVariable crossEntropy(Graph graph, SDVariable logits, SDVariable oneHot) {
    // Shifted by the row's maximum, through which no gradient needs to flow: it cancels out.
    SDVariable shifted = logits.sub(graph.stopGradient(logits.max(true, 1)));
    SDVariable logSum = graph.sd().math().log(graph.sd().math().exp(shifted).sum(1));
    return logSum.sub(shifted.mul(oneHot).sum(1)).mean();
  }
}
