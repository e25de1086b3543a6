package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Triplet loss (Schroff et al. 2015): max(0, D(a, p) − D(a, n) + α) for an anchor a, another query
 * p of its class, and a query n of another class; D is the squared Euclidean distance.
 *
 * <p>Mining decides which triplets the mean is over. All: every one. Semi-hard (Schroff et al.):
 * those with D(a, p) &lt; D(a, n) &lt; D(a, p) + α. Hard (Hermans et al. 2017): for each anchor its
 * farthest p with its nearest n.
 */
public final class TripletLoss implements MetricLoss {

  private enum Mining {
    ALL,
    SEMI_HARD,
    HARD
  }

  private final Mining mining;
  private final double margin;

  private TripletLoss(Mining mining, double margin) {
    this.mining = mining;
    this.margin = margin;
  }

  /**
   * Provides {@code triplet}. Options: {@code mining}, {@code all} (default), {@code semi-hard} or
   * {@code hard}; {@code margin} α, a squared distance, 0 to 10⁶, default 1.
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return "triplet";
    }

    @Override
    public MetricLoss create(Options options) {
      return new TripletLoss(
          options.choice("mining", Mining.ALL), options.number("margin", 1, 0, 1e6));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    QueryPairs pairs = new QueryPairs(in);
    return mining == Mining.HARD ? hardest(in.graph(), pairs) : overTriplets(in.graph(), pairs);
  }

  private SDVariable hardest(Graph graph, QueryPairs pairs) {
    SDVariable distances = pairs.squaredDistances();
    SDVariable positive = pairs.positive();
    SDVariable negative = pairs.negative();
    SDVariable farthest = Masked.rowMaxima(distances, positive);
    SDVariable nearest = Masked.rowMinima(graph, distances, negative);
    SDVariable anchors = Masked.anyInRow(positive).mul(Masked.anyInRow(negative));
    SDVariable each = Blocks.hinge(graph, farthest.sub(nearest).add(margin));
    return Masked.mean(graph, each, anchors);
  }

  private SDVariable overTriplets(Graph graph, QueryPairs pairs) {
    SDVariable distances = pairs.squaredDistances();
    // [anchor, positive, negative]
    SDVariable toPositive = graph.sd().expandDims(distances, 2);
    SDVariable toNegative = graph.sd().expandDims(distances, 1);
    SDVariable valid =
        graph.sd().expandDims(pairs.positive(), 2).mul(graph.sd().expandDims(pairs.negative(), 1));
    SDVariable each = Blocks.hinge(graph, toPositive.sub(toNegative).add(margin));
    if (mining == Mining.SEMI_HARD) {
      SDVariable violating = Masked.greater(graph, each, each.mul(0));
      valid = valid.mul(violating).mul(Masked.greater(graph, toNegative, toPositive));
    }
    return Masked.mean(graph, each, valid);
  }

  /**
   * D(a, p) with D(a, n) in every triplet, Σ n·(n − 1)·(K − n) over the classes, of order K³. Hard
   * mining looks for extremes instead, comparing each of an anchor's K − 1 distances once.
   */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    long k = shape.queries();
    return mining == Mining.HARD ? k * (k - 1) : shape.triplets();
  }

  @Override
  public boolean usesReferences() {
    return false;
  }
}
