package org.idferm.rml.loss;

import org.idferm.core.graph.Initializer;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Centre loss (Wen et al. 2016): the mean over the queries of ½ D(f, c_y), D being the squared
 * Euclidean distance. The centres are parameters trained with the network (a gradient step moves a
 * centre towards its class, as Wen's update does), running means, or the means of the mini-batch.
 */
public final class CentreLoss implements MetricLoss {

  private static final String NAME = "centre";

  private enum Centres {
    LEARNED,
    BATCH,
    RUNNING
  }

  private final Centres centres;
  private final double momentum;

  private CentreLoss(Centres centres, double momentum) {
    this.centres = centres;
    this.momentum = momentum;
  }

  /**
   * Provides {@code centre}. Options: {@code centres}, {@code learned} (default), {@code batch} or
   * {@code running}, the last with {@code momentum}, 0 to 0.9999, default 0.9.
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public MetricLoss create(Options options) {
      return new CentreLoss(
          options.choice("centres", Centres.LEARNED), options.number("momentum", 0.9, 0, 0.9999));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    SDVariable own =
        switch (centres) {
          case LEARNED -> in.oneHot().mmul(learned(in));
          case BATCH -> ClassCentres.perQuery(in);
          case RUNNING -> in.oneHot().mmul(CentreEstimate.running(in, NAME, momentum));
        };
    return Distances.ofRows(in.queries(), own).mean().mul(0.5);
  }

  private static SDVariable learned(MetricInputs in) {
    return in.graph()
        .parameter(NAME + "/centres", Initializer.zeros(), in.classes(), in.embedding());
  }

  /** Each query with its centre: K. */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    return shape.queries();
  }

  @Override
  public boolean usesReferences() {
    return false;
  }
}
