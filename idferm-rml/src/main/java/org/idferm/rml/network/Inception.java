package org.idferm.rml.network;

import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A convolution group: 1x1, 3x3 and 5x5 convolutions of the same input side by side, concatenated.
 * The rectifier is left to the caller.
 */
public final class Inception {

  private final Graph graph;
  private final Conv2d one;
  private final Conv2d three;
  private final Conv2d five;
  private final int outputs;

  /**
   * Adds the group's parameters {@code name/1x1/W}, {@code name/1x1/b}, {@code name/3x3/W} and so
   * on.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param in input channels
   * @param each output channels of each of the three convolutions
   * @param slope the slope of the leaky rectifier that follows: scales initial weights
   */
  public Inception(Graph graph, String name, int in, int each, double slope) {
    this.graph = graph;
    this.one = Conv2d.create(graph, name + "/1x1", ConvShape.same(in, each, 1), slope);
    this.three = Conv2d.create(graph, name + "/3x3", ConvShape.same(in, each, 3), slope);
    this.five = Conv2d.create(graph, name + "/5x5", ConvShape.same(in, each, 5), slope);
    this.outputs = 3 * each;
  }

  /**
   * The number of output channels.
   *
   * @return three times those of each convolution
   */
  public int outputs() {
    return outputs;
  }

  /**
   * Applies the group.
   *
   * @param x {@code [N, in, H, W]}
   * @return {@code [N, outputs, H, W]}, not yet rectified
   */
  public SDVariable apply(SDVariable x) {
    return graph.sd().concat(1, one.apply(x), three.apply(x), five.apply(x));
  }
}
