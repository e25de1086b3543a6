package org.idferm.rml.loss;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * The centre C_y of a class in a mini-batch: the mean of the class's query embeddings. Gradients
 * flow through it into every query of the class.
 */
public final class ClassCentres {

  private ClassCentres() {}

  /**
   * The centre of every query's own class. A class that the batch lacks does not matter; a single
   * query of its class is its own centre.
   *
   * @param in the batch
   * @return {@code [K, embedding]}
   */
  public static SDVariable perQuery(MetricInputs in) {
    SDVariable sameClass = in.graph().sd().mmul(in.oneHot(), in.oneHot(), false, true, false);
    return sameClass.mmul(in.queries()).div(sameClass.sum(true, 1));
  }
}
