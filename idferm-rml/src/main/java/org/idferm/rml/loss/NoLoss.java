package org.idferm.rml.loss;

import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/** No metric loss: softmax alone. */
public final class NoLoss implements MetricLoss {

  /** Provides {@code none}, which has no options. */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public MetricLoss create(Options options) {
      return new NoLoss();
    }
  }

  @Override
  public SDVariable define(MetricInputs in) {
    throw new IllegalStateException("no metric loss has nothing to define");
  }

  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    return 0;
  }

  @Override
  public boolean usesReferences() {
    return false;
  }

  @Override
  public boolean usesEmbeddings() {
    return false;
  }
}
