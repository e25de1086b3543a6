package org.idferm.hng.network;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Enc: images {@code [N, 1, 64, 64]} to latent vectors z {@code [N, latent]}. Four 5x5 convolutions
 * of stride 2 with c, 2c, 4c, 8c channels, then a fully connected layer.
 */
public final class Encoder {

  /** Beginning of its parameters' names. */
  public static final String PREFIX = "enc/";

  private static final int LAYERS = 4;
  private static final int SMALLEST = HngOptions.IMAGE_SIZE >> LAYERS;

  private final Graph graph;
  private final double slope;
  private final List<Conv2d> convolutions = new ArrayList<>();
  private final Linear latent;
  private final int features;

  /**
   * Adds the encoder's parameters.
   *
   * @param graph where to
   * @param options its size
   */
  public Encoder(Graph graph, HngOptions options) {
    this.graph = graph;
    this.slope = options.slope();
    int in = 1;
    int out = options.width();
    for (int i = 1; i <= LAYERS; i++) {
      ConvShape shape = new ConvShape(in, out, 5, 2, 2);
      convolutions.add(Conv2d.create(graph, PREFIX + "conv" + i, shape, slope));
      in = out;
      out *= 2;
    }
    features = in * SMALLEST * SMALLEST;
    latent = Linear.create(graph, PREFIX + "latent", features, options.latent(), 1);
  }

  /**
   * Encodes images.
   *
   * @param x {@code [N, 1, 64, 64]} in [-1, 1]
   * @return z {@code [N, latent]}
   */
  public SDVariable apply(SDVariable x) {
    SDVariable h = x;
    for (Conv2d convolution : convolutions) {
      h = Blocks.leakyRelu(graph, convolution.apply(h), slope);
    }
    return latent.apply(Blocks.flatten(graph, h, features));
  }
}
