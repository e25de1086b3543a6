package org.idferm.core.error;

/** A configuration key that does not exist, or a value outside its range: names the key. */
public class ConfigurationException extends UserException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception with a message for the user.
   *
   * @param message one line that names the key
   */
  public ConfigurationException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a message for the user and the technical cause.
   *
   * @param message one line that names the key
   * @param cause what went wrong underneath
   */
  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
