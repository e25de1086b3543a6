package org.idferm.hng.feature;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * φ: the first five convolutions of VGG-16 (Parkhi et al. 2015), each followed by a rectifier, with
 * max pooling after the second and the fourth: {@code [N, 1, 64, 64]} to {@code [N, 4w, 16, 16]}.
 */
public final class PerceptualNet {

  /** Beginning of its parameters' names. */
  public static final String PREFIX = "phi/";

  /** Positions of the feature map, W·H. */
  public static final int POSITIONS = 16 * 16;

  private static final int POOLED_AFTER_FIRST = 2;
  private static final int POOLED_AFTER_SECOND = 4;

  private final Graph graph;
  private final PerceptualNetOptions options;
  private final List<Conv2d> convolutions = new ArrayList<>();

  /**
   * Adds the net's parameters.
   *
   * @param graph where to
   * @param options its size
   */
  public PerceptualNet(Graph graph, PerceptualNetOptions options) {
    this.graph = graph;
    this.options = options;
    int in = options.offset() ? 2 : 1;
    for (int out : options.channels()) {
      String name = PREFIX + "conv" + (convolutions.size() + 1);
      convolutions.add(Conv2d.create(graph, name, ConvShape.same(in, out, 3), 0));
      in = out;
    }
  }

  /** Channels of the feature map, 4w. */
  public int channels() {
    return 4 * options.width();
  }

  /**
   * The feature map.
   *
   * @param x {@code [N, 1, 64, 64]} in [-1, 1]
   * @return {@code [N, 4w, 16, 16]}
   */
  public SDVariable apply(SDVariable x) {
    SDVariable h = options.offset() ? graph.sd().concat(1, x, graph.sd().onesLike(x)) : x;
    for (int i = 0; i < convolutions.size(); i++) {
      if (i == POOLED_AFTER_FIRST || i == POOLED_AFTER_SECOND) {
        h = Blocks.maxPool(graph, h, 2);
      }
      h = graph.sd().nn().relu(convolutions.get(i).apply(h), 0);
    }
    return h;
  }
}
