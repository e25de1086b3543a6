package org.idferm.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.internal.memory.AbstractMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Gives a SameDiff session its arrays and takes them all back after each pass, so that a training
 * step touches the same memory every time. Left alone, SameDiff leaves its arrays to the garbage
 * collector, which sees a few bytes on the heap and not the megabytes behind them.
 *
 * <p>Reused arrays hold the values of the pass before; SameDiff's operations overwrite their
 * outputs. Not thread-safe: one pool serves one session.
 */
final class ArrayPool extends AbstractMemoryMgr {

  private record Key(DataType type, List<Long> shape, char order) {}

  private record Lent(Key key, INDArray array) {}

  private final Map<Key, Deque<INDArray>> free = new HashMap<>();
  private final List<Lent> lent = new ArrayList<>();

  @Override
  public INDArray allocate(boolean detached, DataType dataType, long... shape) {
    return take(dataType, shape, 'c');
  }

  @Override
  public INDArray allocate(boolean detached, LongShapeDescriptor descriptor) {
    if (descriptor.isEmpty()) {
      return Nd4j.create(descriptor);
    }
    return take(descriptor.dataType(), descriptor.getShape(), descriptor.getOrder());
  }

  private INDArray take(DataType type, long[] shape, char order) {
    Key key = new Key(type, Arrays.stream(shape).boxed().toList(), order);
    Deque<INDArray> ready = free.get(key);
    INDArray array = ready == null ? null : ready.pollLast();
    if (array == null) {
      array = Nd4j.createUninitializedDetached(type, order, shape);
    }
    lent.add(new Lent(key, array));
    return array;
  }

  /** Does nothing: arrays come back all at once, in {@link #reclaim()}. */
  @Override
  public void release(INDArray array) {}

  /**
   * Takes back every array given out since the last call; their holders must not use them again.
   */
  void reclaim() {
    for (Lent one : lent) {
      free.computeIfAbsent(one.key(), k -> new ArrayDeque<>()).addLast(one.array());
    }
    lent.clear();
  }

  /** The number of arrays that the pool owns, given out or not. */
  int size() {
    return lent.size() + free.values().stream().mapToInt(Deque::size).sum();
  }

  @Override
  public void close() {
    reclaim();
    free.values().forEach(arrays -> arrays.forEach(INDArray::close));
    free.clear();
  }
}
