package org.idferm.experiments.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.io.Sha256;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.HngConfig;
import org.idferm.hng.NormalizedFaceGenerator;

/**
 * A generator that was trained before and takes the place of one trained here: the paper trains one
 * and uses it for every data set.
 *
 * @param file what {@link NormalizedFaceGenerator#save} wrote
 */
public record GivenGenerator(Path file) {

  private static final String KEY = "hng.model";

  /**
   * The generator that a configuration names.
   *
   * @param config its {@code model} is the file; empty for none
   * @return the generator, whose file need not exist; nothing if one is to be trained
   */
  public static Optional<GivenGenerator> of(HngConfig config) {
    return config.model().isBlank()
        ? Optional.empty()
        : Optional.of(new GivenGenerator(ConfigPaths.of(KEY, config.model())));
  }

  /**
   * Loads it.
   *
   * @return the generator
   * @throws DataException if the file is missing, damaged or holds something else; names the key
   */
  public NormalizedFaceGenerator load() {
    try {
      return NormalizedFaceGenerator.load(file);
    } catch (DataException e) {
      throw new DataException(KEY + ": " + e.getMessage(), e);
    }
  }

  /**
   * The checksum of its content.
   *
   * @return SHA-256, 64 hexadecimal digits
   * @throws DataException if the file cannot be read
   */
  public String sha256() {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new DataException("%s: %s cannot be read: %s".formatted(KEY, file, e.getMessage()), e);
    }
  }

  /**
   * Refuses a file that is no generator, before any work is done.
   *
   * @param config its {@code model} is the file; empty for none
   * @throws DataException if the file is missing, damaged or holds something else; names the key
   */
  static void check(HngConfig config) {
    of(config).ifPresent(given -> given.load().close());
  }

  /**
   * Refuses to go on with another generator than a stage was finished with.
   *
   * @param before SHA-256 of that one
   * @throws DataException if the file's content is another now
   */
  public void requireUnchanged(String before) {
    String now = sha256();
    if (!now.equals(before)) {
      throw new DataException(
          "%s: %s has changed since the run began (SHA-256 %s, was %s): restore it, or begin anew with another --out"
              .formatted(KEY, file, now, before));
    }
  }
}
