package org.idferm.hng;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.idferm.hng.network.HngOptions;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A trained generator as an {@code .npz} file: {@code options} (width, latent dimensions, slope),
 * the version of the {@code preprocessing} it was trained on, the parameters of encoder ({@code
 * enc/...}) and decoder ({@code dec/...}), and those of the discriminator ({@code dis/...}) where
 * there is one, for training to go on from; generating faces needs none of these.
 *
 * @param options the generator's size
 * @param parameters by name
 */
public record GeneratorFile(HngOptions options, Map<String, INDArray> parameters) {

  /** To be raised when the images that generators are trained on change their meaning. */
  private static final int PREPROCESSING_VERSION = 1;

  private static final int MAX_WIDTH = 512;
  private static final int MAX_LATENT = 8192;

  private static final String OPTIONS = "options";
  private static final String PREPROCESSING = "preprocessing";

  /** Keeps an unmodifiable copy of the map. */
  public GeneratorFile {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Reads a file.
   *
   * @param file what {@link #write} wrote
   * @return its content
   * @throws DataException if the file is missing, damaged or holds something else, or was made for
   *     other preprocessing than this version's
   */
  public static GeneratorFile read(Path file) {
    Map<String, INDArray> arrays = new LinkedHashMap<>(NpzFile.read(file));
    INDArray size = arrays.remove(OPTIONS);
    if (size == null || size.length() != 3) {
      throw new DataException(file + " is not a generator: it has no array '" + OPTIONS + "'");
    }
    INDArray version = arrays.remove(PREPROCESSING);
    if (version != null
        && (version.length() != 1 || version.getDouble(0) != PREPROCESSING_VERSION)) {
      throw new DataException(
          "%s was trained on faces preprocessed in another way (version %s, this program has %d): train it anew"
              .formatted(file, version, PREPROCESSING_VERSION));
    }
    return new GeneratorFile(options(file, size), arrays);
  }

  private static HngOptions options(Path file, INDArray size) {
    double width = size.getDouble(0);
    double latent = size.getDouble(1);
    double slope = size.getDouble(2);
    boolean whole = width == Math.rint(width) && latent == Math.rint(latent);
    // Not negated, so that NaN is refused.
    boolean inRange =
        width >= 1
            && width <= MAX_WIDTH
            && latent >= 1
            && latent <= MAX_LATENT
            && slope >= 0
            && slope <= 1;
    if (!whole || !inRange) {
      throw new DataException(
          "%s is not a generator: width %s, latent %s, slope %s; expected whole numbers up to %d and %d, and 0 to 1"
              .formatted(file, width, latent, slope, MAX_WIDTH, MAX_LATENT));
    }
    return new HngOptions((int) width, (int) latent, slope);
  }

  /**
   * Writes the file.
   *
   * @param file an {@code .npz} file, replaced as a whole
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public void write(Path file) {
    Map<String, INDArray> arrays = new LinkedHashMap<>(parameters);
    double[] size = {options.width(), options.latent(), options.slope()};
    arrays.put(OPTIONS, Nd4j.createFromArray(size));
    arrays.put(PREPROCESSING, Nd4j.createFromArray(new double[] {PREPROCESSING_VERSION}));
    NpzFile.write(file, arrays);
  }
}
