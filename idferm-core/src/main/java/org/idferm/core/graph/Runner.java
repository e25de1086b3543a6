package org.idferm.core.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
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

  /**
   * Computes one variable for square images, in single precision.
   *
   * @param input the placeholder {@code [-1, 1, size, size]}
   * @param size height and width
   * @param images at least one, of {@code size * size} values each, row by row
   * @param wanted the variable {@code [N, ...]}, which depends on that placeholder only
   * @return its values for each image
   * @throws IllegalArgumentException if an image has another size
   */
  default float[][] run(String input, int size, float[][] images, String wanted) {
    try (INDArray batch = Tensors.images(DataType.FLOAT, size, images)) {
      float[][] rows = Tensors.rows(run(Map.of(input, batch), List.of(wanted)).get(wanted));
      release();
      return rows;
    }
  }

  /** Says that the values of the last run are not needed any more. */
  void release();

  @Override
  void close();
}
