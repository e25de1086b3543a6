package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Contrastive loss (Hadsell, Chopra and LeCun 2006): the mean over all pairs of queries of ½ d² for
 * one class and ½ max(0, m − d)² for two, d being the Euclidean distance.
 */
public final class ContrastiveLoss implements MetricLoss {

  /** Keeps the square root's slope finite for queries that coincide. */
  private static final double EPSILON = 1e-12;

  private final double margin;

  private ContrastiveLoss(double margin) {
    this.margin = margin;
  }

  /** Provides {@code contrastive}. Option: {@code margin} m, a distance, 0 to 10⁶, default 1. */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return "contrastive";
    }

    @Override
    public MetricLoss create(Options options) {
      return new ContrastiveLoss(options.number("margin", 1, 0, 1e6));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    Graph graph = in.graph();
    QueryPairs pairs = new QueryPairs(in);
    SDVariable squared = pairs.squaredDistances();
    SDVariable lacking =
        Blocks.hinge(graph, graph.sd().math().sqrt(squared.add(EPSILON)).rsub(margin));
    SDVariable positive = pairs.positive();
    SDVariable negative = pairs.negative();
    SDVariable each = squared.mul(positive).add(lacking.mul(lacking).mul(negative)).mul(0.5);
    // Every pair is there twice, which the mean does not mind.
    return Masked.mean(graph, each, positive.add(negative));
  }

  /** Every pair with the margin: K·(K − 1)/2. */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    long k = shape.queries();
    return k * (k - 1) / 2;
  }

  @Override
  public boolean usesReferences() {
    return false;
  }
}
