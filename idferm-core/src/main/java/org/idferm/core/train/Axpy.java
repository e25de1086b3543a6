package org.idferm.core.train;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** y ← a·x + y, without a temporary array where both lie alike in memory. */
final class Axpy {

  private Axpy() {}

  /** Adds a·x to y in place; both have the same shape and type. */
  static void add(double a, INDArray x, INDArray y) {
    if (x.ordering() != y.ordering() || x.isView() || y.isView()) {
      // BLAS goes through both buffers in the order of memory, whatever the elements' indices are.
      y.addi(x.mul(a));
      return;
    }
    Nd4j.getBlasWrapper().level1().axpy(x.length(), a, x, y);
  }
}
