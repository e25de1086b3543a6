package org.idferm.core.graph;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;

/**
 * A depthwise separable convolution (Chollet 2017): one kernel for every input channel, then a 1x1
 * convolution with bias: {@code [N, in, H, W]} to {@code [N, out, ⌈H/stride⌉, ⌈W/stride⌉]}. Zeros
 * are padded as TensorFlow's SAME does: of an odd number, one more at the bottom and the right.
 */
public final class SeparableConv2d {

  private final Graph graph;
  private final SDVariable depthwise;
  private final SDVariable pointwise;
  private final SDVariable bias;
  private final Conv2DConfig depthwiseConfig;

  /**
   * Adds the layer's parameters {@code name/depthwise} {@code [kernel, kernel, in, 1]}, {@code
   * name/pointwise} {@code [1, 1, in, out]} and {@code name/b} {@code [out]}.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param shape the layer's size; its padding is not used
   * @param slope the slope of the leaky rectifier that follows, 1 for none: scales initial weights
   */
  public SeparableConv2d(Graph graph, String name, ConvShape shape, double slope) {
    int k = shape.kernel();
    this.graph = graph;
    this.depthwise =
        graph.parameter(name + "/depthwise", Initializer.he((long) k * k, 1), k, k, shape.in(), 1);
    this.pointwise =
        graph.parameter(
            name + "/pointwise", Initializer.he(shape.in(), slope), 1, 1, shape.in(), shape.out());
    this.bias = graph.parameter(name + "/b", Initializer.zeros(), shape.out());
    this.depthwiseConfig = config(k, shape.stride());
  }

  private static Conv2DConfig config(int kernel, int stride) {
    return Conv2DConfig.builder()
        .kH(kernel)
        .kW(kernel)
        .sH(stride)
        .sW(stride)
        .paddingMode(PaddingMode.SAME)
        .dataFormat("NCHW")
        .build();
  }

  /**
   * Applies the layer; may be called often, with the same parameters.
   *
   * @param x {@code [N, in, H, W]}
   */
  public SDVariable apply(SDVariable x) {
    SDVariable channels = graph.sd().cnn().depthWiseConv2d(x, depthwise, depthwiseConfig);
    return graph.sd().cnn().conv2d(channels, pointwise, bias, config(1, 1));
  }
}
