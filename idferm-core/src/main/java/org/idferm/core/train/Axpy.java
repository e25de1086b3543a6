package org.idferm.core.train;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Vector arithmetic by BLAS, in place. ND4J's own operations make arrays for scalars and results,
 * dozens a step, which only the garbage collector frees.
 */
final class Axpy {

  private Axpy() {}

  /** Adds a·x to y; both have the same shape and type. */
  static void add(double a, INDArray x, INDArray y) {
    if (x.ordering() != y.ordering() || x.isView() || y.isView()) {
      // BLAS goes through both buffers in the order of memory, whatever the elements' indices are.
      y.addi(x.mul(a));
      return;
    }
    Nd4j.getBlasWrapper().level1().axpy(x.length(), a, x, y);
  }

  /** Multiplies x by a. */
  static void scale(double a, INDArray x) {
    if (x.isView()) {
      x.muli(a);
      return;
    }
    Nd4j.getBlasWrapper().level1().scal(x.length(), a, x);
  }

  /** The sum of the squares of x. */
  static double squaredNorm(INDArray x) {
    if (x.isView()) {
      double norm = x.norm2Number().doubleValue();
      return norm * norm;
    }
    return Nd4j.getBlasWrapper().level1().dot(x.length(), 1, x, x);
  }
}
