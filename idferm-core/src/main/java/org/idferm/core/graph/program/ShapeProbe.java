package org.idferm.core.graph.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Stands in for values whose shape alone is known, where ND4J wants an array to look at. All arrays
 * of a type lie in the same memory, which nobody touches, so that it costs nothing.
 */
final class ShapeProbe implements AutoCloseable {

  private static final long SMALLEST = 1 << 16;

  private final Map<DataType, DataBuffer> newest = new HashMap<>();
  private final List<DataBuffer> all = new ArrayList<>();

  /** An array of the value's shape: its own one if it is stored. */
  INDArray array(Value value) {
    if (value.kind() == Value.Kind.CONSTANT || value.kind() == Value.Kind.PARAMETER) {
      return value.array();
    }
    long[] shape = value.shape();
    DataBuffer buffer = buffer(value.type(), Math.max(1, value.length()));
    return Nd4j.create(buffer, shape, Nd4j.getStrides(shape, 'c'), 0, 'c', value.type());
  }

  private DataBuffer buffer(DataType type, long length) {
    DataBuffer buffer = newest.get(type);
    if (buffer == null || buffer.length() < length) {
      long size = Math.max(SMALLEST, 2 * length);
      buffer = Nd4j.createBuffer(type, size, false);
      newest.put(type, buffer);
      all.add(buffer);
    }
    return buffer;
  }

  @Override
  public void close() {
    all.forEach(DataBuffer::close);
  }
}
