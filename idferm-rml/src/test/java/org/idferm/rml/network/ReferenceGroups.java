package org.idferm.rml.network;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;

/** The convolution groups written out as designed: every convolution rectified, then pooled. */
final class ReferenceGroups {

  private ReferenceGroups() {}

  static SDVariable features(Graph graph, FerNetOptions options, SDVariable images) {
    SDVariable x = Blocks.maxPool(graph, rectified(graph, options, images, "conv1", 3), 2);
    x = Blocks.maxPool(graph, group(graph, options, x, "inception1"), 2);
    x = Blocks.maxPool(graph, group(graph, options, x, "inception2"), 2);
    return Blocks.flatten(graph, x, 6 * options.width() * 49);
  }

  private static SDVariable group(Graph graph, FerNetOptions options, SDVariable x, String name) {
    return graph
        .sd()
        .concat(
            1,
            rectified(graph, options, x, name + "/1x1", 1),
            rectified(graph, options, x, name + "/3x3", 3),
            rectified(graph, options, x, name + "/5x5", 5));
  }

  private static SDVariable rectified(
      Graph graph, FerNetOptions options, SDVariable x, String name, int kernel) {
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(kernel)
            .kW(kernel)
            .pH(kernel / 2)
            .pW(kernel / 2)
            .dataFormat("NCHW")
            .build();
    SDVariable weights = graph.sd().getVariable(name + "/W");
    SDVariable bias = graph.sd().getVariable(name + "/b");
    SDVariable y = graph.sd().cnn().conv2d(x, weights, bias, config);
    return Blocks.leakyRelu(graph, y, options.slope());
  }
}
