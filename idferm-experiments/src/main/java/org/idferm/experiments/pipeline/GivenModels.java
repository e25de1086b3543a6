package org.idferm.experiments.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.idferm.core.error.DataException;
import org.idferm.core.io.Sha256;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.ExperimentConfig;

/** The trained networks that an experiment takes from other runs. */
final class GivenModels {

  private static final String INITIAL = "rml.initial";

  private GivenModels() {}

  /**
   * The checksums of generators and of the networks that recognition begins with.
   *
   * @param config names them
   * @return SHA-256, 64 hexadecimal digits, by key; a method's own network with the method's name
   * @throws DataException if a file cannot be read
   */
  static SortedMap<String, String> checksums(ExperimentConfig config) {
    SortedMap<String, String> checksums = GivenGenerator.checksums(config.hng());
    String common = config.rml().initial();
    add(checksums, INITIAL, common);
    for (String method : config.methods().keySet()) {
      String own = config.rmlOf(method).initial();
      if (!own.equals(common)) {
        add(checksums, "methods.%s.%s".formatted(method, INITIAL), own);
      }
    }
    return checksums;
  }

  private static void add(SortedMap<String, String> checksums, String key, String value) {
    if (!value.isBlank()) {
      checksums.put(key, sha256(key, ConfigPaths.of(key, value)));
    }
  }

  /** The checksum of the file that a key names. */
  static String sha256(String key, Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new DataException("%s: %s cannot be read: %s".formatted(key, file, e.getMessage()), e);
    }
  }
}
