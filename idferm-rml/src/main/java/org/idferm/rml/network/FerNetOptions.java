package org.idferm.rml.network;

import org.idferm.core.error.Bounds;
import org.idferm.core.error.ConfigurationException;

/**
 * The sizes of a {@link FerNet}. The paper leaves them open.
 *
 * @param width output channels of the first convolution, 1 to 512; the inception groups have 3 and
 *     6 times as many
 * @param hidden units of FC2-2, FC2-3 and FC2-4, 1 to 8192
 * @param embedding dimensions of the embedding f, 2 to 4096
 * @param classes number of expressions, 2 to 1000
 * @param slope slope of the leaky rectifiers below zero, 0 to 1
 */
public record FerNetOptions(int width, int hidden, int embedding, int classes, double slope) {

  /**
   * Checks the bounds.
   *
   * @throws ConfigurationException if a value is outside its range
   */
  public FerNetOptions {
    Bounds.check("width", width, 1, 512);
    Bounds.check("hidden", hidden, 1, 8192);
    Bounds.check("embedding", embedding, 2, 4096);
    Bounds.check("classes", classes, 2, 1000);
    Bounds.check("leaky-slope", slope, 0, 1);
  }

  /**
   * The same network with outputs for more classes.
   *
   * @param more how many more
   * @return the options
   */
  public FerNetOptions withExtraClasses(int more) {
    return new FerNetOptions(width, hidden, embedding, classes + more, slope);
  }

  /**
   * The default network: width 32, 512 hidden units, 128 dimensions, slope 0.1.
   *
   * @param classes number of expressions, 2 to 1000
   * @return the options
   */
  public static FerNetOptions defaults(int classes) {
    return new FerNetOptions(32, 512, 128, classes, 0.1);
  }
}
