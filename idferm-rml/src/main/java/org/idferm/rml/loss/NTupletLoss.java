package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * (N+1)-tuplet loss (Sohn 2016): log(1 + Σ_n exp(aᵀn − aᵀp)) for an anchor a, another query p of
 * its class, and all queries n of other classes; the mean over all a and p. Embeddings are not
 * normalised; λ times the mean of |f|² keeps them small.
 */
public final class NTupletLoss implements MetricLoss {

  /** exp(−100) is nothing beside 1, in double precision too. */
  private static final double FAR = 100;

  private final double regularization;

  private NTupletLoss(double regularization) {
    this.regularization = regularization;
  }

  /**
   * Provides {@code n-tuplet}. Option: {@code regularization} λ, 0 to 1000, default 0.002 (Sohn's).
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return "n-tuplet";
    }

    @Override
    public MetricLoss create(Options options) {
      return new NTupletLoss(options.number("regularization", 0.002, 0, 1000));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    Graph graph = in.graph();
    QueryPairs pairs = new QueryPairs(in);
    SDVariable products = pairs.products();
    SDVariable negative = pairs.negative();
    // log(1 + Σ exp(aᵀn − aᵀp)) = softplus(log Σ exp(aᵀn) − aᵀp): no tensor of triplets is needed.
    SDVariable each = Blocks.softplus(graph, logSum(graph, products, negative).sub(products));
    SDVariable valid = pairs.positive().mul(negative.max(true, 1));
    SDVariable lengths = in.queries().mul(in.queries()).sum(1).mean();
    return Masked.mean(graph, each, valid).add(lengths.mul(regularization));
  }

  /** log Σ exp over the selected entries of each row: {@code [K, K]} to {@code [K, 1]}. */
  private static SDVariable logSum(Graph graph, SDVariable values, SDVariable mask) {
    SDVariable range = graph.stopGradient(values.max().sub(values.min())).add(FAR);
    SDVariable selected = values.sub(mask.rsub(1).mul(range));
    SDVariable largest = graph.stopGradient(selected.max(true, 1));
    SDVariable sum = graph.sd().math().exp(selected.sub(largest)).sum(true, 1);
    return graph.sd().math().log(sum).add(largest);
  }

  /** a and p with every n, Σ n·(n − 1)·(K − n) over the classes: of order K³. */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    return shape.triplets();
  }

  @Override
  public boolean usesReferences() {
    return false;
  }
}
