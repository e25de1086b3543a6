package org.idferm.data.dataset;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names files by their path below a data set's root, with slashes on every system. */
final class RelativePaths {

  private RelativePaths() {}

  /**
   * The path below {@code root}, or below its directory if it is a file such as a manifest; the
   * path as it is if it lies elsewhere.
   */
  static String of(Path root, Path file) {
    Path shown = file;
    Path given = root.toAbsolutePath().normalize();
    Path top = Files.isRegularFile(given) ? given.getParent() : given;
    Path full = file.toAbsolutePath().normalize();
    if (full.startsWith(top) && !full.equals(top)) {
      shown = top.relativize(full);
    }
    return shown.toString().replace('\\', '/');
  }
}
