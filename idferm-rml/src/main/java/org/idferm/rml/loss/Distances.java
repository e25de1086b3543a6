package org.idferm.rml.loss;

import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** Squared Euclidean distances. */
final class Distances {

  private Distances() {}

  /** D(u_i, v_i) = |u_i − v_i|²: {@code [K, d]} and {@code [K, d]} to {@code [K]}. */
  static SDVariable ofRows(SDVariable u, SDVariable v) {
    SDVariable difference = u.sub(v);
    return difference.mul(difference).sum(1);
  }

  /** D(u_i, v_j) = |u_i|² + |v_j|² − 2·u_iᵀv_j, as {@code [K, K]}, rounding errors cut at 0. */
  static SDVariable ofAllPairs(Graph graph, SDVariable u, SDVariable v) {
    SDVariable column = u.mul(u).sum(true, 1);
    SDVariable row = graph.sd().transpose(v.mul(v).sum(true, 1));
    SDVariable products = graph.sd().mmul(u, v, false, true, false);
    return Blocks.hinge(graph, products.mul(-2).add(column).add(row));
  }
}
