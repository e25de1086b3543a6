package org.idferm.hng.network;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Deconv2d;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Dec: latent vectors {@code [N, latent]} to images {@code [N, 1, 64, 64]} in (-1, 1). A fully
 * connected layer to 8c x 4 x 4, then 4x4 fractionally strided convolutions of stride 2 with 4c,
 * 2c, c and 1 channels, and tanh.
 */
public final class Decoder {

  /** Beginning of its parameters' names. */
  public static final String PREFIX = "dec/";

  private static final int START = 4;

  private final Graph graph;
  private final double slope;
  private final int channels;
  private final Linear start;
  private final List<Deconv2d> deconvolutions = new ArrayList<>();

  /**
   * Adds the decoder's parameters.
   *
   * @param graph where to
   * @param options its size
   */
  public Decoder(Graph graph, HngOptions options) {
    this.graph = graph;
    this.slope = options.slope();
    this.channels = 8 * options.width();
    start =
        Linear.create(
            graph, PREFIX + "start", options.latent(), channels * START * START, options.slope());
    int in = channels;
    for (int out : new int[] {channels / 2, channels / 4, channels / 8, 1}) {
      String name = PREFIX + "deconv" + (deconvolutions.size() + 1);
      ConvShape shape = new ConvShape(in, out, 4, 2, 1);
      deconvolutions.add(new Deconv2d(graph, name, shape, out == 1 ? 1 : slope));
      in = out;
    }
  }

  /**
   * Decodes latent vectors; called twice with the same parameters where gradients are routed.
   *
   * @param z {@code [N, latent]}
   * @return x̂ {@code [N, 1, 64, 64]} in (-1, 1)
   */
  public SDVariable apply(SDVariable z) {
    SDVariable h = Blocks.leakyRelu(graph, start.apply(z), slope);
    h = graph.sd().reshape(h, -1, channels, START, START);
    int last = deconvolutions.size() - 1;
    for (Deconv2d deconvolution : deconvolutions.subList(0, last)) {
      h = Blocks.leakyRelu(graph, deconvolution.apply(h), slope);
    }
    return graph.sd().math().tanh(deconvolutions.get(last).apply(h));
  }
}
