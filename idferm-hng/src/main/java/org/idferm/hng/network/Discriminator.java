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
 * Dis: images {@code [N, 1, 64, 64]} to one logit {@code [N, 1]}, positive for "real". Three 5x5
 * convolutions of stride 2 with c, 2c, 4c channels, then a fully connected layer.
 */
public final class Discriminator {

  /** Beginning of its parameters' names. */
  public static final String PREFIX = "dis/";

  private static final int LAYERS = 3;
  private static final int SMALLEST = HngOptions.IMAGE_SIZE >> LAYERS;

  private final Graph graph;
  private final double slope;
  private final int features;
  private final List<Conv2d> convolutions;
  private final Linear logit;

  private Discriminator(
      Graph graph, double slope, int features, List<Conv2d> convolutions, Linear logit) {
    this.graph = graph;
    this.slope = slope;
    this.features = features;
    this.convolutions = convolutions;
    this.logit = logit;
  }

  /**
   * Adds the discriminator's parameters.
   *
   * @param graph where to
   * @param options its size
   */
  public static Discriminator create(Graph graph, HngOptions options) {
    List<Conv2d> convolutions = new ArrayList<>();
    int in = 1;
    int out = options.width();
    for (int i = 1; i <= LAYERS; i++) {
      ConvShape shape = new ConvShape(in, out, 5, 2, 2);
      convolutions.add(Conv2d.create(graph, PREFIX + "conv" + i, shape, options.slope()));
      in = out;
      out *= 2;
    }
    int features = in * SMALLEST * SMALLEST;
    Linear logit = Linear.create(graph, PREFIX + "logit", features, 1, 1);
    return new Discriminator(graph, options.slope(), features, convolutions, logit);
  }

  /** The same discriminator, which lets gradients through to its input but learns nothing. */
  public Discriminator frozen() {
    return new Discriminator(
        graph, slope, features, convolutions.stream().map(Conv2d::frozen).toList(), logit.frozen());
  }

  /**
   * Judges images.
   *
   * @param x {@code [N, 1, 64, 64]} in [-1, 1]
   * @return logits {@code [N, 1]} of "real"
   */
  public SDVariable apply(SDVariable x) {
    SDVariable h = x;
    for (Conv2d convolution : convolutions) {
      h = Blocks.leakyRelu(graph, convolution.apply(h), slope);
    }
    return logit.apply(Blocks.flatten(graph, h, features));
  }
}
