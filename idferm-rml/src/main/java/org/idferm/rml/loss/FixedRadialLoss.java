package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Radial metric learning with a fixed threshold, equation (8): L = 1/K Σ max(0, D(f, C_y) − T +
 * τ/2) + max(0, T + τ/2 − D(f̂, C_y)), with D the squared Euclidean distance. Zero only when every
 * query lies inside the radius T − τ/2 about its class's centre and every reference outside T +
 * τ/2.
 */
public final class FixedRadialLoss implements MetricLoss {

  private static final String NAME = "rml-fixed";

  private final double threshold;
  private final double halfMargin;
  private final CentreEstimate estimate;

  private FixedRadialLoss(double threshold, double margin, CentreEstimate estimate) {
    this.estimate = estimate;
    this.threshold = threshold;
    this.halfMargin = margin / 2;
  }

  /**
   * Provides {@code rml-fixed}. Options: {@code threshold} T, a squared distance, 0 to 10⁶, default
   * 3; {@code margin} τ, 0 to 10⁶, default 1; {@code centres} and {@code momentum} as {@link
   * AdaptiveRadialLoss.Provider}.
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public MetricLoss create(Options options) {
      return new FixedRadialLoss(
          options.number("threshold", 3, 0, 1e6),
          options.number("margin", 1, 0, 1e6),
          CentreEstimate.of(options));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    Graph graph = in.graph();
    SDVariable centres = estimate.perQuery(in, NAME);
    SDVariable inner = Distances.ofRows(in.queries(), centres);
    SDVariable outer = Distances.ofRows(in.references(), centres);
    SDVariable pull = Blocks.hinge(graph, inner.sub(threshold - halfMargin));
    SDVariable push = Blocks.hinge(graph, outer.rsub(threshold + halfMargin));
    return pull.add(push).mean();
  }

  /** Each query and each reference with its centre: 2K. */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    return 2L * shape.queries();
  }

  @Override
  public boolean usesReferences() {
    return true;
  }
}
