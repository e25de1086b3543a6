package org.idferm.core.graph;

import java.util.Objects;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Java arrays to tensors and back. */
public final class Tensors {

  private Tensors() {}

  /**
   * Square grey images as one tensor, one list after the other; copies.
   *
   * @param type the tensor's floating-point type
   * @param size height and width
   * @param lists images of {@code size * size} values each, row by row; at least one in all
   * @return {@code [N, 1, size, size]}, to be closed by the caller
   * @throws IllegalArgumentException if there is no image or one has another size
   */
  @SuppressWarnings("resource") // the caller closes what it holds
  public static INDArray images(DataType type, int size, float[][]... lists) {
    return new BatchTensor(type, 1, size, size).fill(lists);
  }

  /**
   * Labels as unit vectors.
   *
   * @param type the tensor's floating-point type
   * @param classes the number of classes
   * @param labels 0 to {@code classes - 1}, at least one
   * @return {@code [N, classes]}, to be closed by the caller
   */
  @SuppressWarnings("resource") // the caller closes what it holds
  public static INDArray oneHot(DataType type, int classes, int... labels) {
    return new BatchTensor(type, classes).fill(unitVectors(classes, labels));
  }

  /**
   * Labels as unit vectors.
   *
   * @param classes the number of classes
   * @param labels 0 to {@code classes - 1}
   * @return a row for each label
   */
  public static float[][] unitVectors(int classes, int... labels) {
    float[][] rows = new float[labels.length][classes];
    for (int i = 0; i < labels.length; i++) {
      rows[i][Objects.checkIndex(labels[i], classes)] = 1;
    }
    return rows;
  }

  /** A tensor of the values in row-major order; unlike ND4J's reshaped ones it can be closed. */
  static INDArray of(DataType type, double[] values, long... shape) {
    return Nd4j.create(values, shape, Nd4j.getStrides(shape, 'c'), 'c', type);
  }

  /** A tensor of the values in row-major order; unlike ND4J's reshaped ones it can be closed. */
  static INDArray of(DataType type, float[] values, long... shape) {
    return Nd4j.create(values, shape, Nd4j.getStrides(shape, 'c'), 'c', type);
  }

  /**
   * A tensor's samples as rows; copies.
   *
   * @param tensor {@code [N, ...]}, N at least 1
   * @return N rows, in single precision
   */
  public static float[][] rows(INDArray tensor) {
    int n = (int) tensor.size(0);
    int length = (int) (tensor.length() / n);
    float[][] rows = new float[n][length];
    try (INDArray copy = tensor.dup('c')) {
      float[] flat = copy.reshape(tensor.length()).toFloatVector();
      for (int i = 0; i < n; i++) {
        System.arraycopy(flat, i * length, rows[i], 0, length);
      }
    }
    return rows;
  }
}
