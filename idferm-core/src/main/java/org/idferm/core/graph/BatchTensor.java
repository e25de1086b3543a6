package org.idferm.core.graph;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A tensor of samples that is filled anew for every batch. Its memory is allocated for the first
 * batch and for one of another size: tensors made for each batch would leave something to the
 * garbage collector even if they are closed. Not thread-safe.
 */
public final class BatchTensor implements AutoCloseable {

  private final DataType type;
  private final long[] sample;
  private final int length;
  private INDArray tensor;

  /**
   * A tensor without samples.
   *
   * @param type its floating-point type
   * @param sample a sample's shape, for example {@code 1, 64, 64}
   */
  public BatchTensor(DataType type, long... sample) {
    this.type = type;
    this.sample = sample.clone();
    this.length = Math.toIntExact(Arrays.stream(sample).reduce(1, Math::multiplyExact));
  }

  /**
   * Puts samples in, one list after the other.
   *
   * @param lists samples with as many values as their shape has elements, in row-major order; at
   *     least one in all
   * @return {@code [N, sample]}, valid until the next call or until this is closed
   * @throws IllegalArgumentException if there is no sample or one has another size
   */
  public INDArray fill(float[][]... lists) {
    float[][] samples = lists.length == 1 ? lists[0] : concatenate(lists);
    if (samples.length == 0) {
      throw new IllegalArgumentException("a batch without samples");
    }
    for (float[] values : samples) {
      if (values.length != length) {
        throw new IllegalArgumentException(
            "an image or other sample has %d values, not %d".formatted(values.length, length));
      }
    }
    if (tensor == null || tensor.size(0) != samples.length) {
      close();
      long[] shape = new long[sample.length + 1];
      shape[0] = samples.length;
      System.arraycopy(sample, 0, shape, 1, sample.length);
      tensor = Nd4j.createUninitializedDetached(type, shape);
    }
    copy(samples);
    return tensor;
  }

  private static float[][] concatenate(float[][]... lists) {
    return Arrays.stream(lists).flatMap(Arrays::stream).toArray(float[][]::new);
  }

  private void copy(float[][] samples) {
    if (type == DataType.FLOAT && Nd4j.getEnvironment().isCPU()) {
      FloatPointer memory = new FloatPointer(tensor.data().pointer());
      for (int i = 0; i < samples.length; i++) {
        memory.position((long) i * length).put(samples[i], 0, length);
      }
      return;
    }
    float[] flat = new float[Math.multiplyExact(samples.length, length)];
    for (int i = 0; i < samples.length; i++) {
      System.arraycopy(samples[i], 0, flat, i * length, length);
    }
    try (INDArray values = Tensors.of(type, flat, tensor.shape())) {
      tensor.assign(values);
    }
  }

  /** Frees the memory. */
  @Override
  public void close() {
    if (tensor != null) {
      tensor.close();
      tensor = null;
    }
  }
}
