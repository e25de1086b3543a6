package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where aligned faces are kept for later runs. */
final class CacheOption {

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "${env:IDFERM_CACHE}",
      description =
          "Keep aligned faces in this directory, and find them there the next time;"
              + " the environment variable IDFERM_CACHE, or nowhere, by default.")
  private Path directory;

  /** The directory; empty if nothing is to be kept. */
  Optional<Path> directory() {
    return Optional.ofNullable(directory).filter(d -> !d.toString().isBlank());
  }
}
