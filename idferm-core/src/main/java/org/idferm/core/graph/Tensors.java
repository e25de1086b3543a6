package org.idferm.core.graph;

import java.util.Arrays;
import java.util.List;
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
  public static INDArray images(DataType type, int size, float[][]... lists) {
    List<float[]> images = Arrays.stream(lists).flatMap(Arrays::stream).toList();
    if (images.isEmpty()) {
      throw new IllegalArgumentException("a batch without images");
    }
    int pixels = size * size;
    float[] values = new float[Math.multiplyExact(images.size(), pixels)];
    for (int i = 0; i < images.size(); i++) {
      float[] image = images.get(i);
      if (image.length != pixels) {
        throw new IllegalArgumentException(
            "an image has %d values, not %d".formatted(image.length, pixels));
      }
      System.arraycopy(image, 0, values, i * pixels, pixels);
    }
    return tensor(type, values, images.size(), 1, size, size);
  }

  /**
   * Labels as unit vectors.
   *
   * @param type the tensor's floating-point type
   * @param classes the number of classes
   * @param labels 0 to {@code classes - 1}, at least one
   * @return {@code [N, classes]}, to be closed by the caller
   */
  public static INDArray oneHot(DataType type, int classes, int... labels) {
    float[] values = new float[Math.multiplyExact(labels.length, classes)];
    for (int i = 0; i < labels.length; i++) {
      values[i * classes + Objects.checkIndex(labels[i], classes)] = 1;
    }
    return tensor(type, values, labels.length, classes);
  }

  private static INDArray tensor(DataType type, float[] values, long... shape) {
    INDArray single = Nd4j.createFromArray(values);
    INDArray cast = single.castTo(type);
    if (cast != single) {
      single.close();
    }
    return cast.reshape(shape);
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
    float[] flat = tensor.dup('c').reshape(tensor.length()).toFloatVector();
    float[][] rows = new float[n][length];
    for (int i = 0; i < n; i++) {
      System.arraycopy(flat, i * length, rows[i], 0, length);
    }
    return rows;
  }
}
