package org.idferm.core.graph.plan;

/** A value, or a part of one, in memory. */
public final class Tensor {

  private final Block block;
  private final long offset;
  private final Layout layout;

  Tensor(Block block, long offset, Layout layout) {
    this.block = block;
    this.offset = offset;
    this.layout = layout;
  }

  Block block() {
    return block;
  }

  /** The place of its first element in the block, in bytes. */
  long offset() {
    return offset;
  }

  /** How it lies in memory. */
  public Layout layout() {
    return layout;
  }

  /**
   * Another view of the same memory.
   *
   * @param bytes where it begins, counted from where this one begins
   * @param as how it lies there
   */
  public Tensor view(long bytes, Layout as) {
    return new Tensor(block, offset + bytes, as);
  }
}
