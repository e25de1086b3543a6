package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** Reductions over the entries that a mask of zeros and ones selects; finite if there is none. */
final class Masked {

  private Masked() {}

  /** The mean of the selected values, 0 if there are none. */
  static SDVariable mean(Graph graph, SDVariable values, SDVariable mask) {
    return values.mul(mask).sum().div(atLeastOne(graph, mask.sum()));
  }

  /** The mean of each row's selected values, 0 if there are none: {@code [K, K]} to {@code [K]}. */
  static SDVariable rowMeans(Graph graph, SDVariable values, SDVariable mask) {
    return values.mul(mask).sum(1).div(atLeastOne(graph, mask.sum(1)));
  }

  /** The largest selected value of each row, which must not be negative; 0 if there is none. */
  static SDVariable rowMaxima(SDVariable values, SDVariable mask) {
    return values.mul(mask).max(1);
  }

  /** The smallest selected value of each row, more than any selected one if there is none. */
  static SDVariable rowMinima(Graph graph, SDVariable values, SDVariable mask) {
    SDVariable beyond = graph.stopGradient(values.max()).add(1);
    return values.add(mask.rsub(1).mul(beyond)).min(1);
  }

  /** 1 where a row selects anything: {@code [K, K]} to {@code [K]}. */
  static SDVariable anyInRow(SDVariable mask) {
    return mask.max(1);
  }

  /** 1 where {@code a > b}, else 0; no gradient flows through it. */
  static SDVariable greater(Graph graph, SDVariable a, SDVariable b) {
    return graph.stopGradient(a).gt(graph.stopGradient(b)).castTo(graph.type());
  }

  /** max(n, 1) of a count n. */
  private static SDVariable atLeastOne(Graph graph, SDVariable count) {
    return count.add(Blocks.hinge(graph, count.rsub(1)));
  }
}
