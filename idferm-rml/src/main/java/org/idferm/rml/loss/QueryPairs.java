package org.idferm.rml.loss;

import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * All ordered pairs of a batch's queries, as {@code [K, K]} matrices whose row is the first of the
 * pair. Nothing is computed that the loss does not ask for.
 */
final class QueryPairs {

  private final MetricInputs in;
  private final Graph graph;

  QueryPairs(MetricInputs in) {
    this.in = in;
    this.graph = in.graph();
  }

  /** 1 for two queries of one class, a query and itself included. */
  SDVariable sameClass() {
    return graph.sd().mmul(in.oneHot(), in.oneHot(), false, true, false);
  }

  /** 1 for two different queries of one class. */
  SDVariable positive() {
    return sameClass().sub(graph.sd().math().diag(in.oneHot().sum(1)));
  }

  /** 1 for two queries of different classes. */
  SDVariable negative() {
    return sameClass().rsub(1);
  }

  /** f_iᵀf_j. */
  SDVariable products() {
    return graph.sd().mmul(in.queries(), in.queries(), false, true, false);
  }

  /** D(f_i, f_j) = |f_i − f_j|², never below 0. */
  SDVariable squaredDistances() {
    return Distances.ofAllPairs(graph, in.queries(), in.queries());
  }
}
