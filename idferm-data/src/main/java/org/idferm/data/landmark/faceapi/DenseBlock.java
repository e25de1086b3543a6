package org.idferm.data.landmark.faceapi;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.SeparableConv2d;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Four convolutions, each of which sees the sum of all before it: x₁ = relu(c₀), x₂ = c₁(x₁), x₃ =
 * c₂(relu(x₁ + x₂)), x₄ = c₃(relu(x₁ + x₂ + x₃)), result relu(x₁ + x₂ + x₃ + x₄). face-api calls it
 * {@code denseBlock4}.
 */
final class DenseBlock {

  private static final int KERNEL = 3;
  private static final int FOLLOWERS = 3;

  private DenseBlock() {}

  /**
   * Adds a block whose first convolution is separable and halves height and width.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param in channels of x
   * @param out channels of the result
   * @param x {@code [N, in, H, W]}
   * @return {@code [N, out, ⌈H/2⌉, ⌈W/2⌉]}
   */
  static SDVariable apply(Graph graph, String name, int in, int out, SDVariable x) {
    SeparableConv2d first =
        new SeparableConv2d(graph, name + "/conv0", new ConvShape(in, out, KERNEL, 2, 0), 0);
    return follow(graph, name, out, first.apply(x));
  }

  /**
   * Adds what comes after a block's first convolution.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param channels of c₀ and the result
   * @param c0 {@code [N, channels, H, W]}
   * @return a tensor of the same shape
   */
  static SDVariable follow(Graph graph, String name, int channels, SDVariable c0) {
    SDVariable sum = Blocks.hinge(graph, c0);
    SDVariable seen = sum;
    for (int i = 1; i <= FOLLOWERS; i++) {
      ConvShape shape = ConvShape.same(channels, channels, KERNEL);
      sum = sum.add(new SeparableConv2d(graph, name + "/conv" + i, shape, 0).apply(seen));
      seen = Blocks.hinge(graph, sum);
    }
    return seen;
  }
}
