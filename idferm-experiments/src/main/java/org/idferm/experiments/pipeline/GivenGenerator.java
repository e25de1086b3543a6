package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.HngConfig;
import org.idferm.hng.GeneratorFile;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.network.HngOptions;

/**
 * A generator that was trained before: it takes the place of one trained here, as the paper trains
 * one and uses it for every data set; or training begins with it.
 *
 * @param key the configuration's key that names it
 * @param file what {@link NormalizedFaceGenerator#save} or {@link
 *     org.idferm.hng.train.TrainedHng#save} wrote
 */
public record GivenGenerator(String key, Path file) {

  private static final String MODEL = "hng.model";
  private static final String INITIAL = "hng.initial";

  /**
   * The generator that takes the place of one trained here.
   *
   * @param config its {@code model} is the file; empty for none
   * @return the generator, whose file need not exist; nothing if one is to be trained
   */
  public static Optional<GivenGenerator> of(HngConfig config) {
    return of(MODEL, config.model());
  }

  /**
   * The generator that training begins with.
   *
   * @param config its {@code initial} is the file; empty for none
   * @return the generator, whose file need not exist; nothing if training begins at random
   */
  public static Optional<GivenGenerator> initial(HngConfig config) {
    return of(INITIAL, config.initial());
  }

  private static Optional<GivenGenerator> of(String key, String value) {
    return value.isBlank()
        ? Optional.empty()
        : Optional.of(new GivenGenerator(key, ConfigPaths.of(key, value)));
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
      throw new DataException(key + ": " + e.getMessage(), e);
    }
  }

  /** Reads it, with the discriminator if the file has one. */
  GeneratorFile read() {
    try {
      return GeneratorFile.read(file);
    } catch (DataException e) {
      throw new DataException(key + ": " + e.getMessage(), e);
    }
  }

  /**
   * The checksum of its content.
   *
   * @return SHA-256, 64 hexadecimal digits
   * @throws DataException if the file cannot be read
   */
  public String sha256() {
    return GivenModels.sha256(key, file);
  }

  /**
   * The checksums of all files of generators that a configuration names.
   *
   * @param config names them
   * @return SHA-256, 64 hexadecimal digits, by key
   * @throws DataException if a file cannot be read
   */
  public static SortedMap<String, String> checksums(HngConfig config) {
    SortedMap<String, String> checksums = new TreeMap<>();
    Stream.of(of(config), initial(config))
        .flatMap(Optional::stream)
        .forEach(given -> checksums.put(given.key(), given.sha256()));
    return checksums;
  }

  /** Refuses files that are no generators, or not the right ones, before any work is done. */
  static void check(HngConfig config) {
    of(config).ifPresent(given -> given.load().close());
    Optional<GivenGenerator> initial = initial(config);
    if (initial.isPresent()) {
      if (!config.model().isBlank()) {
        throw new ConfigurationException(
            "hng.initial has no effect beside hng.model, which is not trained: leave one of them out");
      }
      initial.get().load().close();
      initial
          .get()
          .requireSize(new HngOptions(config.width(), config.latent(), config.leakySlope()));
    }
  }

  private void requireSize(HngOptions wanted) {
    HngOptions found = read().options();
    if (!found.equals(wanted)) {
      throw new ConfigurationException(
          "%s: %s has width %d, latent %d and leaky-slope %s, hng has %d, %d and %s: make them equal"
              .formatted(
                  key,
                  file,
                  found.width(),
                  found.latent(),
                  found.slope(),
                  wanted.width(),
                  wanted.latent(),
                  wanted.slope()));
    }
  }

  /**
   * Refuses to go on with another generator than a stage was begun or finished with.
   *
   * @param before SHA-256 of that one
   * @throws DataException if the file's content is another now
   */
  public void requireUnchanged(String before) {
    String now = sha256();
    if (!now.equals(before)) {
      throw new DataException(
          "%s: %s has changed since the run began (SHA-256 %s, was %s): restore it, or begin anew with another --out"
              .formatted(key, file, now, before));
    }
  }
}
