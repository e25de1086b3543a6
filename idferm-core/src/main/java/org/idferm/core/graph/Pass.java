package org.idferm.core.graph;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What one run of a graph gave. The arrays belong to the graph and are overwritten by its next run:
 * use or copy them before closing.
 */
public final class Pass implements AutoCloseable {

  private final Map<String, INDArray> outputs;
  private final Map<String, INDArray> gradients;
  private final Runnable onClose;

  Pass(Map<String, INDArray> outputs, Map<String, INDArray> gradients, Runnable onClose) {
    this.outputs = outputs;
    this.gradients = gradients;
    this.onClose = onClose;
  }

  /**
   * An output.
   *
   * @param name one of the names asked for
   * @throws IllegalArgumentException if it was not asked for
   */
  public INDArray output(String name) {
    INDArray value = outputs.get(name);
    if (value == null) {
      throw new IllegalArgumentException("output " + name + " was not asked for");
    }
    return value;
  }

  /**
   * The value of a scalar output.
   *
   * @param name one of the names asked for
   * @throws IllegalArgumentException if it was not asked for
   */
  public double scalar(String name) {
    return output(name).getDouble(0);
  }

  /** The gradients by parameter name; a parameter that the loss does not depend on is missing. */
  public Map<String, INDArray> gradients() {
    return gradients;
  }

  /** Gives the arrays back to the graph. */
  @Override
  public void close() {
    onClose.run();
  }
}
