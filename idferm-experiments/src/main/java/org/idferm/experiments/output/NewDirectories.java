package org.idferm.experiments.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.idferm.core.error.UserException;

/** The directories that had to be made for one to exist, so that they can be removed again. */
final class NewDirectories {

  private final Deque<Path> innermostFirst = new ArrayDeque<>();

  private NewDirectories() {}

  /**
   * Makes a directory and its parents, as far as they are missing.
   *
   * @throws UserException if one cannot be made; none is left then
   */
  static NewDirectories make(Path directory) {
    NewDirectories made = new NewDirectories();
    Deque<Path> missing = new ArrayDeque<>();
    for (Path p = directory.toAbsolutePath().normalize();
        p != null && !Files.isDirectory(p);
        p = p.getParent()) {
      missing.push(p);
    }
    try {
      for (Path p : missing) {
        Files.createDirectory(p);
        made.innermostFirst.push(p);
      }
      return made;
    } catch (IOException e) {
      made.removeIfEmpty();
      throw OutputErrors.cannotWrite(directory, e);
    }
  }

  /** Removes the directories made, up to the first that has something in it. */
  void removeIfEmpty() {
    try {
      for (Path p : innermostFirst) {
        Files.deleteIfExists(p);
      }
    } catch (IOException e) {
      // Somebody uses it by now: it stays, and the directories above it.
    }
  }
}
