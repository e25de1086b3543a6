package org.idferm.core.graph;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.DeConv2DConfig;

/**
 * A fractionally strided (transposed) convolution with bias: {@code [N, in, H, W]} to {@code [N,
 * out, H', W']} with H' = (H − 1)·stride − 2·padding + kernel.
 */
public final class Deconv2d {

  private final Graph graph;
  private final SDVariable weights;
  private final SDVariable bias;
  private final DeConv2DConfig config;

  /**
   * Adds the layer's parameters {@code name/W} {@code [kernel, kernel, out, in]} and {@code name/b}
   * {@code [out]}.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param shape the layer's size
   * @param slope the slope of the leaky rectifier that follows, 1 for none: scales initial weights
   */
  public Deconv2d(Graph graph, String name, ConvShape shape, double slope) {
    this.graph = graph;
    int k = shape.kernel();
    // Each output sums kernel²/stride² positions of every input channel.
    long overlap = (long) k * k;
    long fanIn = Math.max(1, shape.in() * overlap / ((long) shape.stride() * shape.stride()));
    this.weights =
        graph.parameter(name + "/W", Initializer.he(fanIn, slope), k, k, shape.out(), shape.in());
    this.bias = graph.parameter(name + "/b", Initializer.zeros(), shape.out());
    // isSameMode(true) gives the same sizes for 4x4, stride 2, but misses oneDNN's fast path.
    this.config =
        DeConv2DConfig.builder()
            .kH(k)
            .kW(k)
            .sH(shape.stride())
            .sW(shape.stride())
            .pH(shape.padding())
            .pW(shape.padding())
            .isSameMode(false)
            .dataFormat("NCHW")
            .build();
  }

  /**
   * Applies the layer; may be called often, with the same parameters.
   *
   * @param x {@code [N, in, H, W]}
   */
  public SDVariable apply(SDVariable x) {
    return graph.sd().cnn().deconv2d(x, weights, bias, config);
  }
}
