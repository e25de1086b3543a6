package org.idferm.rml.loss;

import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.option.Options;
import org.nd4j.autodiff.samediff.SDVariable;

/** How a loss estimates the centre of a class, as its options say. */
final class CentreEstimate {

  /** Where a centre comes from. */
  private enum Kind {
    /** The mean of the class's queries in the batch. */
    BATCH,
    /** A running mean over batches. */
    RUNNING
  }

  private final Kind kind;
  private final double momentum;

  private CentreEstimate(Kind kind, double momentum) {
    this.kind = kind;
    this.momentum = momentum;
  }

  /**
   * Reads {@code centres}, {@code batch} (default) or {@code running}, and {@code momentum}, the
   * weight of what was before, 0 to 0.9999, default 0.9.
   */
  static CentreEstimate of(Options options) {
    return new CentreEstimate(
        options.choice("centres", Kind.BATCH), options.number("momentum", 0.9, 0, 0.9999));
  }

  /**
   * The centre of every query's own class, {@code [K, embedding]}.
   *
   * @param loss the loss's name, under which a running mean is kept
   */
  SDVariable perQuery(MetricInputs in, String loss) {
    return kind == Kind.BATCH
        ? ClassCentres.perQuery(in)
        : in.oneHot().mmul(running(in, loss, momentum));
  }

  /**
   * The running means of all classes, this batch included: C ← m·C + (1 − m)·mean for a class in
   * the batch, the mean itself when the class comes for the first time, and C for one that is not
   * in it. Gradients flow through the batch's share.
   *
   * @return {@code [classes, embedding]}
   */
  static SDVariable running(MetricInputs in, String loss, double momentum) {
    Graph graph = in.graph();
    SDVariable before =
        graph.parameter(loss + "/centres", Initializer.zeros(), in.classes(), in.embedding());
    SDVariable seen = graph.parameter(loss + "/seen", Initializer.zeros(), in.classes(), 1);
    SDVariable counts = graph.sd().mmul(in.oneHot(), in.oneHot().sum(true, 1), true, false, false);
    SDVariable present = Masked.greater(graph, counts, counts.mul(0));
    SDVariable sums = graph.sd().mmul(in.oneHot(), in.queries(), true, false, false);
    SDVariable means = sums.div(counts.add(present.rsub(1)));
    SDVariable share = present.mul(seen.mul(momentum).rsub(1));
    SDVariable now = before.add(means.sub(before).mul(share));
    graph.update(before, now);
    graph.update(seen, seen.add(present.mul(seen.rsub(1))));
    return now;
  }
}
