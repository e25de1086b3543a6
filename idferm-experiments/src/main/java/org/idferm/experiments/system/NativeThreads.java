package org.idferm.experiments.system;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The number of threads that ND4J's native operations use. */
public final class NativeThreads {

  private NativeThreads() {}

  /**
   * Sets the number for the whole process.
   *
   * @param threads at least 1
   */
  public static void set(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; expected at least 1");
    }
    operations().setOmpNumThreads(threads);
    Nd4j.factory().blas().setMaxThreads(threads); // has a number of its own
  }

  /**
   * The number in use.
   *
   * @return at least 1
   */
  public static int get() {
    return operations().ompGetMaxThreads();
  }

  private static NativeOps operations() {
    Nd4j.getBackend(); // without a loaded backend the holder below cannot be made
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
