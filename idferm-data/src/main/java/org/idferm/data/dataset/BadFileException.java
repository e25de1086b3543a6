package org.idferm.data.dataset;

import java.nio.file.Path;
import org.idferm.core.error.DataException;

/** One file of a data set cannot be used. Whoever reads many files collects {@link #problem()}s. */
public final class BadFileException extends DataException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * Makes an exception whose message is "file: message".
   *
   * @param file the file
   * @param message one line: what was expected, what was found
   */
  public BadFileException(Path file, String message) {
    this(new Problem(file, message), null);
  }

  /**
   * Makes an exception whose message is "file: message".
   *
   * @param file the file
   * @param message one line: what was expected, what was found
   * @param cause what went wrong underneath
   */
  public BadFileException(Path file, String message, Throwable cause) {
    this(new Problem(file, message), cause);
  }

  private BadFileException(Problem problem, Throwable cause) {
    super(problem.line(), cause);
    this.problem = problem;
  }

  /**
   * The file and what is wrong with it.
   *
   * @return the problem that the message tells
   */
  public Problem problem() {
    return problem;
  }
}
