package org.idferm.core.graph.plan;

import java.util.List;

/**
 * A step of a plan that is not yet bound to memory.
 *
 * @param name for messages and profiles
 * @param reads all tensors that it reads
 * @param writes all tensors that it writes, scratch memory included
 * @param inPlace whether the first tensor written may lie where the first read lies, if nobody
 *     needs that one any more
 * @param binder makes the step
 */
public record Kernel(
    String name, List<Tensor> reads, List<Tensor> writes, boolean inPlace, Binder binder) {

  /** Binds a kernel to memory. */
  @FunctionalInterface
  public interface Binder {
    /**
     * Binds.
     *
     * @param memory where the tensors lie
     * @return does the work, as often as wanted
     */
    Runnable bind(Memory memory);
  }

  /** Keeps unmodifiable copies. */
  public Kernel {
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
  }

  /**
   * A kernel that needs separate memory for what it writes.
   *
   * @param name for messages and profiles
   * @param reads all tensors that it reads
   * @param writes all tensors that it writes
   * @param binder makes the step
   */
  public Kernel(String name, List<Tensor> reads, List<Tensor> writes, Binder binder) {
    this(name, reads, writes, false, binder);
  }
}
