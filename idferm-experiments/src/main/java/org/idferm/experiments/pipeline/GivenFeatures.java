package org.idferm.experiments.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.io.Sha256;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.FeatureNetConfig;
import org.idferm.experiments.config.WeightsConfig;
import org.idferm.hng.feature.IdentityWeights;
import org.idferm.hng.feature.PerceptualWeights;

/** Feature nets from files that a configuration names, each with its checksum. */
public final class GivenFeatures {

  private static final String PERCEPTUAL = "features.perceptual";
  private static final String IDENTITY = "features.identity";

  private GivenFeatures() {}

  /**
   * The perceptual net.
   *
   * @param config tells the file
   * @return the net; nothing if it is to be trained
   * @throws ConfigurationException if the file is missing or its checksum is not the one given, or
   *     none is given; names the key and the file's checksum
   * @throws DataException if the file is not such a net
   */
  static Optional<PerceptualWeights> perceptual(FeatureNetConfig config) {
    return verified(PERCEPTUAL, config.perceptual()).map(PerceptualWeights::read);
  }

  /**
   * The identity net.
   *
   * @param config tells the file
   * @return the net; nothing if it is to be trained
   * @throws ConfigurationException as {@link #perceptual} throws it
   * @throws DataException if the file is not such a net
   */
  static Optional<IdentityWeights> identity(FeatureNetConfig config) {
    return verified(IDENTITY, config.identity()).map(IdentityWeights::read);
  }

  /**
   * Refuses files that will not do, and an identity net of no known size, before any work is done.
   *
   * @param config the nets
   * @throws ConfigurationException names the key, what was expected and what was found
   * @throws DataException if a file is not such a net
   */
  public static void check(FeatureNetConfig config) {
    if (config.identityInput() != 64 && config.identityInput() != 128) {
      throw new ConfigurationException(
          "features.identity-input must be 64 or 128, found " + config.identityInput());
    }
    perceptual(config);
    identity(config);
  }

  /** The file, if there is one and its checksum is right. */
  private static Optional<Path> verified(String key, WeightsConfig config) {
    String expected = config.sha256().strip().toLowerCase(Locale.ROOT);
    if (config.weights().isBlank()) {
      if (!expected.isEmpty()) {
        throw new ConfigurationException(
            "%s.sha256 is given without %s.weights: name the file, or leave out both"
                .formatted(key, key));
      }
      return Optional.empty();
    }
    Path file = ConfigPaths.of(key + ".weights", config.weights());
    String found = checksum(key, file);
    if (expected.isEmpty()) {
      throw new ConfigurationException(
          "%s.sha256 is empty: expected the checksum of %s, which now is %s: copy it if you trust the file"
              .formatted(key, file, found));
    }
    if (!found.equals(expected)) {
      throw new ConfigurationException(
          "%s.sha256 is %s, but %s has %s: take the file that was meant, or its checksum"
              .formatted(key, expected, file, found));
    }
    return Optional.of(file);
  }

  private static String checksum(String key, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException(
          "%s.weights: there is no file %s: expected an .npz file, see docs/feature-nets.md"
              .formatted(key, file));
    }
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new DataException(
          "%s.weights: %s cannot be read: %s".formatted(key, file, e.getMessage()), e);
    }
  }
}
