package org.idferm.core.graph;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Java arrays to tensors and back. */
public final class Tensors {

  private Tensors() {}

  /**
   * Square grey images as one tensor.
   *
   * @param images rows of {@code size * size} values each, at least one
   * @param size height and width
   * @return {@code [N, 1, size, size]}, single precision
   */
  public static INDArray images(float[][] images, int size) {
    float[] flat = new float[Math.multiplyExact(images.length, size * size)];
    for (int i = 0; i < images.length; i++) {
      System.arraycopy(images[i], 0, flat, i * size * size, size * size);
    }
    return Nd4j.createFromArray(flat).reshape(images.length, 1, size, size);
  }

  /**
   * Labels as unit vectors.
   *
   * @param labels 0 to {@code classes - 1}
   * @param classes the number of classes
   * @return {@code [N, classes]}, single precision
   */
  public static INDArray oneHot(int[] labels, int classes) {
    float[] flat = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      flat[i * classes + labels[i]] = 1;
    }
    return Nd4j.createFromArray(flat).reshape(labels.length, classes);
  }

  /**
   * A tensor's samples as rows; copies.
   *
   * @param tensor {@code [N, ...]}
   * @return N rows
   */
  public static float[][] rows(INDArray tensor) {
    int n = (int) tensor.size(0);
    int length = (int) (tensor.length() / n);
    float[] flat = tensor.dup('c').reshape(tensor.length()).toFloatVector();
    float[][] rows = new float[n][length];
    for (int i = 0; i < n; i++) {
      System.arraycopy(flat, i * length, rows[i], 0, length);
    }
    return rows;
  }
}
