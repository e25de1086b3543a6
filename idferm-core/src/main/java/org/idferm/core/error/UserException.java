package org.idferm.core.error;

/**
 * A mistake that the user can mend. Its message is one line, complete in itself: which file, line
 * or key, what was expected, what was found, what to do. The command line prints the message alone,
 * without a stack trace.
 */
public class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception with a message for the user.
   *
   * @param message one line
   */
  public UserException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a message for the user and the technical cause.
   *
   * @param message one line
   * @param cause what went wrong underneath
   */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
