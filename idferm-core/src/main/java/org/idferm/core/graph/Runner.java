package org.idferm.core.graph;

import java.util.Collection;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a SameDiff graph in memory of its own. */
interface Runner extends AutoCloseable {

  /**
   * Computes variables.
   *
   * @param inputs the placeholders' values; more than are needed may be given
   * @param wanted the variables' names
   * @return their values, valid until {@link #release}
   */
  Map<String, INDArray> run(Map<String, INDArray> inputs, Collection<String> wanted);

  /** Says that the values of the last run are not needed any more. */
  void release();

  @Override
  void close();
}
