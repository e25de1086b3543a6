package org.idferm.core.graph.plan;

import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.idferm.core.graph.program.Value;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.memory.pointers.PagedPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The memory of a plan: one piece, and the arrays that live elsewhere. */
public final class Memory implements AutoCloseable {

  /** Places are multiples of this: a cache line, and the widest vector register. */
  static final int ALIGNMENT = 64;

  private final BytePointer allocated;
  private final long start;
  private final Map<Block, Long> places;

  Memory(long bytes, Map<Block, Long> places) {
    this.allocated = new BytePointer(bytes + ALIGNMENT);
    this.start = (ALIGNMENT - allocated.address() % ALIGNMENT) % ALIGNMENT;
    this.places = places;
  }

  /**
   * Where a tensor begins.
   *
   * @param tensor of the plan
   */
  public Pointer pointer(Tensor tensor) {
    Block block = tensor.block();
    if (block.elsewhere() != null) {
      Pointer array = block.elsewhere().data().addressPointer();
      return new PagedPointer(array, block.bytes(), tensor.offset());
    }
    Long place = places.get(block);
    if (place == null) {
      throw new IllegalStateException("a kernel uses memory that it does not name");
    }
    return new PagedPointer(allocated, block.bytes(), start + place + tensor.offset());
  }

  /**
   * A plain tensor as an ND4J array.
   *
   * @param tensor in the plain layout
   * @param value gives shape and type
   */
  public INDArray array(Tensor tensor, Value value) {
    if (!tensor.layout().equals(Layout.PLAIN)) {
      throw new IllegalStateException(value + " is not in the plain layout");
    }
    DataBuffer buffer = Nd4j.createBuffer(pointer(tensor), value.length(), value.type());
    long[] shape = value.shape();
    return Nd4j.create(buffer, shape, Nd4j.getStrides(shape, 'c'), 0, 'c', value.type());
  }

  /** Fills a block with NaN. */
  void spoil(Block block) {
    Pointer.memset(
        new PagedPointer(allocated, block.bytes(), start + places.get(block)), 0xFF, block.bytes());
  }

  @Override
  public void close() {
    allocated.deallocate();
  }
}
