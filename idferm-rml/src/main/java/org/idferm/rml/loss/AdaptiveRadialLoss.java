package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Adaptive radial metric learning, equations (15) and (16): pulls queries inside a learned radius
 * about their class's centre and pushes their generated references, the hardest negatives there
 * are, outside.
 *
 * <p>L = 1/K Σ max(0, 1 − H(f, C_y)) + max(0, 1 + H(f̂, C_y)), with H of equations (10) to (14),
 * C_y the mean of the class's queries in the batch (or a running mean) and K the number of queries.
 * The margin τ/2 is 1: another value would only rescale the learned matrices.
 */
public final class AdaptiveRadialLoss implements MetricLoss {

  private static final String NAME = "rml";

  private final LearnedThreshold.Sign sign;
  private final LearnedThreshold.Linear linear;
  private final int rank;
  private final EmbeddingLength length;
  private final CentreEstimate estimate;

  private AdaptiveRadialLoss(
      LearnedThreshold.Sign sign,
      LearnedThreshold.Linear linear,
      int rank,
      EmbeddingLength length,
      CentreEstimate estimate) {
    this.sign = sign;
    this.linear = linear;
    this.rank = rank;
    this.length = length;
    this.estimate = estimate;
  }

  /**
   * Provides {@code rml}. Options: {@code sign} of the quadratic form, {@code printed} (default),
   * {@code negative-definite} or {@code general}; {@code linear} term, {@code difference} (default)
   * or {@code sum}; {@code rank} of the factors L_A and L_B, 2 to 4096, default 128; {@code length}
   * of the embeddings compared, {@code free} (default) or {@code unit}; {@code centres}, {@code
   * batch} (default) or {@code running}, with {@code momentum}, 0 to 0.9999, default 0.9.
   */
  public static final class Provider implements MetricLossProvider {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public MetricLoss create(Options options) {
      return new AdaptiveRadialLoss(
          options.choice("sign", LearnedThreshold.Sign.PRINTED),
          options.choice("linear", LearnedThreshold.Linear.DIFFERENCE),
          options.integer("rank", 128, 2, 4096),
          options.choice("length", EmbeddingLength.FREE),
          CentreEstimate.of(options));
    }
  }

  @Override
  public SDVariable define(MetricInputs batch) {
    MetricInputs in = length.of(batch);
    Graph graph = in.graph();
    int d = in.embedding();
    LearnedThreshold h = new LearnedThreshold(graph, NAME, sign, linear, d, rank);
    SDVariable centres = estimate.perQuery(in, NAME);
    SDVariable pull = Blocks.hinge(graph, h.ofRows(in.queries(), centres).rsub(1));
    SDVariable push = Blocks.hinge(graph, h.ofRows(in.references(), centres).add(1));
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
