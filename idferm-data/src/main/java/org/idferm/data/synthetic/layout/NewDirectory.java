package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;

/**
 * A directory that appears whole or not at all: it is filled under another name beside its place
 * and renamed at the end.
 */
final class NewDirectory implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private boolean done;

  /**
   * Makes the temporary directory.
   *
   * @throws DataException if something that must not be overwritten is in the place
   * @throws IOException if the directory cannot be made
   */
  NewDirectory(Path place) throws IOException {
    target = place.toAbsolutePath().normalize();
    refuseContent(place);
    Path parent = target.getParent();
    if (parent == null) {
      throw new DataException(
          "cannot write a face set to %s: name a new directory".formatted(place));
    }
    Files.createDirectories(parent);
    // Not createTempDirectory: nobody else could read what it makes.
    temporary =
        Files.createDirectory(
            parent.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp"));
  }

  private void refuseContent(Path place) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new DataException(
          "cannot write a face set to %s: it is a file; name a new or empty directory"
              .formatted(place));
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      if (entries.iterator().hasNext()) {
        throw new DataException(
            "cannot write a face set to %s: it is not empty; name a new or empty directory"
                .formatted(place));
      }
    }
  }

  /** Where to write for now. */
  Path temporary() {
    return temporary;
  }

  /** Gives the directory its name. */
  void commit() throws IOException {
    Files.deleteIfExists(target);
    Files.move(temporary, target);
    done = true;
  }

  /** Removes what was written, unless it was committed. */
  @Override
  public void close() throws IOException {
    if (done) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(temporary)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
