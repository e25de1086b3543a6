package org.idferm.experiments.system;

import java.util.Locale;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The ND4J backend in use. Asking for it loads it.
 *
 * @param name the backend's class
 * @param blas the vendor of its linear algebra library
 */
public record Backend(String name, String blas) {

  /**
   * Loads the backend, if it is not loaded, and looks at it.
   *
   * @return its name and BLAS
   */
  public static Backend detect() {
    String name = Nd4j.getBackend().getClass().getSimpleName();
    String blas = String.valueOf(Nd4j.factory().blas().getBlasVendor());
    return new Backend(name, blas.toLowerCase(Locale.ROOT));
  }
}
