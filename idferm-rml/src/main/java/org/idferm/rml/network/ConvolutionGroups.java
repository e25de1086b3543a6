package org.idferm.rml.network;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** What both branches share: a convolution and two inception groups, each followed by pooling. */
final class ConvolutionGroups {

  private static final int POOLED_SIZE = FerNet.IMAGE_SIZE / 2 / 2 / 2;

  private final Graph graph;
  private final double slope;
  private final Conv2d first;
  private final Inception second;
  private final Inception third;

  ConvolutionGroups(Graph graph, FerNetOptions options) {
    int width = options.width();
    this.graph = graph;
    this.slope = options.slope();
    this.first = Conv2d.create(graph, "conv1", ConvShape.same(1, width, 3), slope);
    this.second = new Inception(graph, "inception1", width, width, slope);
    this.third = new Inception(graph, "inception2", second.outputs(), 2 * width, slope);
  }

  /** The number of features of an image. */
  int features() {
    return third.outputs() * POOLED_SIZE * POOLED_SIZE;
  }

  /** From images {@code [N, 1, 60, 60]} to {@code [N, features]}. */
  SDVariable apply(SDVariable images) {
    SDVariable x = rectifyAndPool(first.apply(images));
    x = rectifyAndPool(second.apply(x));
    x = rectifyAndPool(third.apply(x));
    return Blocks.flatten(graph, x, features());
  }

  /** The rectifier rises everywhere, so it may follow the pooling, where it costs a quarter. */
  private SDVariable rectifyAndPool(SDVariable x) {
    return Blocks.leakyRelu(graph, Blocks.maxPool(graph, x, 2), slope);
  }
}
