package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Coupled clusters loss (Liu et al. 2016): ½ max(0, D(f, C_y) + α − D(n, C_y)), with C_y the mean
 * of the class's queries and n the query of another class that is nearest to it; the mean over the
 * queries f of classes with at least two. D is the squared Euclidean distance.
 */
public final class CoupledClustersLoss implements MetricLoss {

  private final double margin;

  private CoupledClustersLoss(double margin) {
    this.margin = margin;
  }

  /**
   * Provides {@code coupled-clusters}. Option: {@code margin} α, a squared distance, 0 to 10⁶,
   * default 1.
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return "coupled-clusters";
    }

    @Override
    public MetricLoss create(Options options) {
      return new CoupledClustersLoss(options.number("margin", 1, 0, 1e6));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    Graph graph = in.graph();
    QueryPairs pairs = new QueryPairs(in);
    SDVariable negative = pairs.negative();
    SDVariable centres = ClassCentres.perQuery(in);
    SDVariable own = Distances.ofRows(in.queries(), centres);
    SDVariable all = Distances.ofAllPairs(graph, centres, in.queries());
    SDVariable nearest = Masked.rowMinima(graph, all, negative);
    SDVariable valid = Masked.anyInRow(pairs.positive()).mul(Masked.anyInRow(negative));
    SDVariable each = Blocks.hinge(graph, own.add(margin).sub(nearest)).mul(0.5);
    return Masked.mean(graph, each, valid);
  }

  /** For every class with two queries or more, each of the batch's K distances to its centre. */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    long k = shape.queries();
    return k * shape.perClass().stream().filter(n -> n >= 2 && n < k).count();
  }

  @Override
  public boolean usesReferences() {
    return false;
  }
}
