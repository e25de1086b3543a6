package org.idferm.rml.loss;

import org.nd4j.autodiff.samediff.SDVariable;

/** Squared Euclidean distances. */
final class Distances {

  private Distances() {}

  /** D(u, v) = |u − v|² of each row: {@code [K, d]} and {@code [K, d]} to {@code [K]}. */
  static SDVariable ofRows(SDVariable u, SDVariable v) {
    SDVariable difference = u.sub(v);
    return difference.mul(difference).sum(1);
  }
}
