package org.idferm.hng.feature;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * ψ: Light CNN A (Wu et al. 2018). Four convolutions (9x9, 5x5, 5x5, 4x4, no padding), each
 * followed by Max-Feature-Map and max pooling (the last one rounding up), then a fully connected
 * layer with Max-Feature-Map.
 */
public final class IdentityNet {

  /** Beginning of its parameters' names. */
  public static final String PREFIX = "psi/";

  /** Beginning of its last layer's parameters' names. */
  static final String VECTOR = PREFIX + "vector";

  private static final double LINEAR = 1;

  private final Graph graph;
  private final IdentityNetOptions options;
  private final List<Conv2d> convolutions = new ArrayList<>();
  private final Linear vector;

  /**
   * The last two layers.
   *
   * @param pooling the last pooling's output, channels and positions in one row {@code [N,
   *     3w·side²]}
   * @param vector the face's vector {@code [N, 4w]}
   */
  public record Features(SDVariable pooling, SDVariable vector) {}

  /**
   * Adds the net's parameters.
   *
   * @param graph where to
   * @param options its size
   */
  public IdentityNet(Graph graph, IdentityNetOptions options) {
    this.graph = graph;
    this.options = options;
    int in = 1;
    for (int i = 0; i < IdentityNetOptions.KERNELS.length; i++) {
      int out = options.channels()[i];
      ConvShape shape = new ConvShape(in, 2 * out, IdentityNetOptions.KERNELS[i], 1, 0);
      convolutions.add(Conv2d.create(graph, PREFIX + "conv" + (i + 1), shape, LINEAR));
      in = out;
    }
    vector =
        Linear.create(graph, VECTOR, options.pooledFeatures(), 2 * options.dimension(), LINEAR);
  }

  /** Positions of the last pooling's output, W·H. */
  public int positions() {
    return options.pooledSide() * options.pooledSide();
  }

  /** The length of the last pooling's row, channels times positions. */
  public int poolingFeatures() {
    return options.pooledFeatures();
  }

  /** The dimension of the face's vector, 4w. */
  public int dimension() {
    return options.dimension();
  }

  /**
   * The last two layers' outputs.
   *
   * @param x {@code [N, 1, 64, 64]} in [-1, 1]
   */
  public Features apply(SDVariable x) {
    SDVariable h = x;
    if (options.input() != HngOptions.IMAGE_SIZE) {
      h = Enlargement.bilinear(graph, x, HngOptions.IMAGE_SIZE, options.input());
    }
    int last = convolutions.size() - 1;
    for (int i = 0; i <= last; i++) {
      h = Blocks.maxFeatureMap(graph, convolutions.get(i).apply(h));
      // Sizes before the first three poolings are even, so that only the last one has to round up.
      h = i < last ? Blocks.maxPool(graph, h, 2) : Blocks.maxPoolRoundingUp(graph, h, 2);
    }
    SDVariable pooling = Blocks.flatten(graph, h, options.pooledFeatures());
    return new Features(pooling, Blocks.maxFeatureMap(graph, vector.apply(pooling)));
  }
}
