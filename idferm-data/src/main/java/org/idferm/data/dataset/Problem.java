package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.Objects;
import org.idferm.core.error.UserException;

/**
 * Something wrong with one file or directory of a data set.
 *
 * @param file the file or directory
 * @param message one line: what was expected, what was found
 */
public record Problem(Path file, String message) {

  /**
   * Checks that nothing is null.
   *
   * @param file the file or directory
   * @param message one line
   */
  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
  }

  /**
   * The problem as one line for a user.
   *
   * @return the file and the message, {@link UserException#printable}
   */
  public String line() {
    return UserException.printable(file + ": " + message);
  }
}
