package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * (N+M)-tuplet clusters loss (Liu et al., CVPR Workshops 2017) with an adaptive threshold and
 * identity-aware mining: every query's tuplet is the N queries of its class and the M negatives,
 * all compared with the centre C of its class.
 *
 * <p>L = 1/K Σ { 1/N Σ max(0, 1 − H(f⁺, C)) + 1/M Σ max(0, 1 + H(f⁻, C)) } with H of equations (10)
 * to (14): the radial loss (16) with real faces in the place of generated references.
 *
 * <p>Identity-aware, the negatives are the other expressions of the people who show the class in
 * this batch: right person, wrong expression. Where these people show nothing else in the batch,
 * the other queries of other classes stand in for them. Without mining the negatives are all
 * queries of other classes.
 */
public final class NmTupletLoss implements MetricLoss {

  private enum Mining {
    IDENTITY,
    NONE
  }

  private static final String NAME = "nm-tuplet";

  private final LearnedThreshold.Sign sign;
  private final LearnedThreshold.Linear linear;
  private final int rank;
  private final EmbeddingLength length;
  private final CentreEstimate estimate;
  private final Mining mining;

  private NmTupletLoss(
      LearnedThreshold.Sign sign,
      LearnedThreshold.Linear linear,
      int rank,
      EmbeddingLength length,
      CentreEstimate estimate,
      Mining mining) {
    this.length = length;
    this.estimate = estimate;
    this.mining = mining;
    this.sign = sign;
    this.linear = linear;
    this.rank = rank;
  }

  /**
   * Provides {@code nm-tuplet}. Options {@code sign}, {@code linear}, {@code rank}, {@code length},
   * {@code centres} and {@code momentum} as {@link AdaptiveRadialLoss.Provider}; {@code mining} of
   * negatives, {@code identity} (default) or {@code none}.
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public MetricLoss create(Options options) {
      return new NmTupletLoss(
          options.choice("sign", LearnedThreshold.Sign.PRINTED),
          options.choice("linear", LearnedThreshold.Linear.DIFFERENCE),
          options.integer("rank", 128, 2, 4096),
          options.choice("length", EmbeddingLength.FREE),
          CentreEstimate.of(options),
          options.choice("mining", Mining.IDENTITY));
    }
  }

  @Override
  public SDVariable define(MetricInputs batch) {
    MetricInputs in = length.of(batch);
    Graph graph = in.graph();
    LearnedThreshold threshold =
        new LearnedThreshold(graph, NAME, sign, linear, in.embedding(), rank);
    QueryPairs pairs = new QueryPairs(in);
    SDVariable h = threshold.ofAllPairs(in.queries(), estimate.perQuery(in, NAME));
    SDVariable pull = Masked.rowMeans(graph, Blocks.hinge(graph, h.rsub(1)), pairs.sameClass());
    SDVariable push = Masked.rowMeans(graph, Blocks.hinge(graph, h.add(1)), negatives(in, pairs));
    return pull.add(push).mean();
  }

  /** 1 where the column is a negative of the row's tuplet. */
  private SDVariable negatives(MetricInputs in, QueryPairs pairs) {
    SDVariable others = pairs.negative();
    if (mining == Mining.NONE) {
      return others;
    }
    Graph graph = in.graph();
    // How many of the row's class are of the column's person.
    SDVariable shown = pairs.sameClass().mmul(in.samePerson());
    SDVariable mined = Masked.greater(graph, shown, shown.mul(0)).mul(others);
    SDVariable none = mined.max(true, 1).rsub(1);
    return mined.add(others.mul(none));
  }

  /** 2·(N + M)·K as the paper counts them; a tuplet is the whole batch here, N + M = K. */
  @Override
  public long comparisonsPerBatch(BatchShape shape) {
    long k = shape.queries();
    return 2 * k * k;
  }

  @Override
  public boolean usesReferences() {
    return false;
  }

  @Override
  public boolean minesByPerson() {
    return mining == Mining.IDENTITY;
  }
}
