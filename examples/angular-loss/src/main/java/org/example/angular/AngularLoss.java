package org.example.angular;

import org.idferm.core.option.Options;
import org.idferm.rml.loss.BatchShape;
import org.idferm.rml.loss.ClassCentres;
import org.idferm.rml.loss.MetricInputs;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.loss.MetricLossProvider;
import org.nd4j.autodiff.samediff.SDVariable;

/** L = weight/K Σ (1 − cos(f, C_y)): turns each query towards the centre of its class. */
public final class AngularLoss implements MetricLoss {

  /** Keeps the root differentiable where a vector is 0. */
  private static final double TINY = 1e-12;

  private final double weight;

  private AngularLoss(double weight) {
    this.weight = weight;
  }

  /** Provides {@code angular}. Option: {@code weight}, 0 to 100, default 1. */
  public static final class Provider implements MetricLossProvider {

    @Override
    public String name() {
      return "angular";
    }

    @Override
    public MetricLoss create(Options options) {
      return new AngularLoss(options.number("weight", 1, 0, 100));
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    SDVariable centres = ClassCentres.perQuery(in);
    SDVariable lengths = squared(in.queries()).mul(squared(centres));
    SDVariable cosines =
        in.queries().mul(centres).sum(1).div(in.graph().sd().math().sqrt(lengths.add(TINY)));
    return cosines.mul(-1).add(1).mean().mul(weight);
  }

  private static SDVariable squared(SDVariable vectors) {
    return vectors.mul(vectors).sum(1);
  }

  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    return shape.queries();
  }

  @Override
  public boolean usesReferences() {
    return false;
  }
}
