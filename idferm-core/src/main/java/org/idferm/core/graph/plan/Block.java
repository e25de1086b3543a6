package org.idferm.core.graph.plan;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A piece of memory: its place is found when all pieces are known, or it is an array that lives
 * elsewhere.
 */
final class Block {

  private final long bytes;
  private final INDArray elsewhere;
  private boolean kept;

  private Block(long bytes, INDArray elsewhere, boolean kept) {
    this.bytes = bytes;
    this.elsewhere = elsewhere;
    this.kept = kept;
  }

  /** Memory that is needed from the first kernel that writes it to the last that reads it. */
  static Block passing(long bytes) {
    return new Block(bytes, null, false);
  }

  /** Memory that no other block may share. */
  static Block kept(long bytes) {
    return new Block(bytes, null, true);
  }

  static Block elsewhere(INDArray array) {
    return new Block(array.length() * array.dataType().width(), array, true);
  }

  long bytes() {
    return bytes;
  }

  /** The array that lives elsewhere, or null. */
  INDArray elsewhere() {
    return elsewhere;
  }

  /** From now on no other block may share this one's memory. */
  void keep() {
    kept = true;
  }

  boolean isKept() {
    return kept;
  }
}
