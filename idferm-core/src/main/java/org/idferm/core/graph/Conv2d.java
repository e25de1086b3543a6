package org.idferm.core.graph;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;

/**
 * A convolution with bias and explicit zero padding: {@code [N, in, H, W]} to {@code [N, out, H',
 * W']} with H' = ⌊(H + 2·padding − kernel) / stride⌋ + 1.
 */
public final class Conv2d {

  private final Graph graph;
  private final SDVariable weights;
  private final SDVariable bias;
  private final Conv2DConfig config;

  private Conv2d(Graph graph, SDVariable weights, SDVariable bias, Conv2DConfig config) {
    this.graph = graph;
    this.weights = weights;
    this.bias = bias;
    this.config = config;
  }

  /**
   * Adds the layer's parameters {@code name/W} {@code [kernel, kernel, in, out]} and {@code name/b}
   * {@code [out]}.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param shape the layer's size
   * @param slope the slope of the leaky rectifier that follows, 1 for none: scales initial weights
   */
  public static Conv2d create(Graph graph, String name, ConvShape shape, double slope) {
    int k = shape.kernel();
    Initializer he = Initializer.he((long) shape.in() * k * k, slope);
    return new Conv2d(
        graph,
        graph.parameter(name + "/W", he, k, k, shape.in(), shape.out()),
        graph.parameter(name + "/b", Initializer.zeros(), shape.out()),
        config(shape));
  }

  private static Conv2DConfig config(ConvShape shape) {
    return Conv2DConfig.builder()
        .kH(shape.kernel())
        .kW(shape.kernel())
        .sH(shape.stride())
        .sW(shape.stride())
        .pH(shape.padding())
        .pW(shape.padding())
        .paddingMode(PaddingMode.VALID)
        .dataFormat("NCHW")
        .build();
  }

  /**
   * Applies the layer; may be called often, with the same parameters.
   *
   * @param x {@code [N, in, H, W]}
   */
  public SDVariable apply(SDVariable x) {
    return graph.sd().cnn().conv2d(x, weights, bias, config);
  }

  /** The same layer, whose parameters get no gradient from what is computed through it. */
  public Conv2d frozen() {
    return new Conv2d(graph, graph.stopGradient(weights), graph.stopGradient(bias), config);
  }
}
