package org.idferm.data.dataset.manifest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.idferm.data.csv.CsvRow;
import org.idferm.data.dataset.BadFileException;

/** Finds the files that a manifest names, relative to its own directory and nowhere outside. */
final class RelativeFiles {

  private static final Pattern ABSOLUTE = Pattern.compile("/.*|\\\\.*|[A-Za-z]:.*");

  private final Path directory;

  RelativeFiles(Path manifest) {
    Path parent = manifest.getParent();
    this.directory = parent == null ? Path.of("") : parent;
  }

  /**
   * The file that a cell names.
   *
   * @throws BadFileException if the path is absolute, leads out of the directory, or there is no
   *     such file; names the manifest, line and column
   */
  Path find(CsvRow row, String column) {
    String text = row.text(column);
    if (ABSOLUTE.matcher(text).matches()) {
      throw row.bad(
          "%s is an absolute path, expected one relative to the manifest: %s"
              .formatted(column, text));
    }
    if (text.indexOf('\\') >= 0) {
      throw row.bad("%s has a backslash, expected / between folders: %s".formatted(column, text));
    }
    Path relative = path(row, column, text);
    if (relative.startsWith("..")) {
      throw row.bad("%s leads out of the manifest's directory: %s".formatted(column, text));
    }
    Path file = directory.resolve(relative);
    if (!Files.isRegularFile(file)) {
      throw row.bad(
          "%s: %s: %s".formatted(column, Files.exists(file) ? "not a file" : "no such file", text));
    }
    return file;
  }

  private static Path path(CsvRow row, String column, String text) {
    try {
      return Path.of(text).normalize();
    } catch (InvalidPathException e) {
      throw row.bad(
          "%s is no file name on this system (%s); names beyond ASCII need a UTF-8 locale"
              .formatted(column, e.getReason()));
    }
  }
}
