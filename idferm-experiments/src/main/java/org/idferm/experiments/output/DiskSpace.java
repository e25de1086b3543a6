package org.idferm.experiments.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.error.UserException;

/** Refuses to begin on a disk that is nearly full, rather than to fail after hours. */
final class DiskSpace {

  /** What a run is taken to need, in bytes. */
  static final long REQUIRED = 200L << 20;

  private DiskSpace() {}

  static void require(Path directory) {
    try {
      require(directory, Files.getFileStore(directory).getUsableSpace());
    } catch (IOException e) {
      throw new UserException(
          "cannot tell the free disk space of %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  static void require(Path directory, long usable) {
    if (usable < REQUIRED) {
      throw new UserException(
          "only %d MB are free on the disk of %s, a run needs %d MB: make room or choose another --out"
              .formatted(usable >> 20, directory, REQUIRED >> 20));
    }
  }
}
