package org.idferm.core.error;

/** Something in a data set is not as it should be: names the file (and line), and what to do. */
public class DataException extends UserException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception with a message for the user.
   *
   * @param message one line that names the file
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a message for the user and the technical cause.
   *
   * @param message one line that names the file
   * @param cause what went wrong underneath
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
