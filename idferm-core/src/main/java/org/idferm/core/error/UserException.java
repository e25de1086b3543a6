package org.idferm.core.error;

import java.util.regex.Pattern;

/**
 * A mistake that the user can mend. Its message is one line, complete in itself: which file, line
 * or key, what was expected, what was found, what to do. The command line prints the message alone,
 * without a stack trace.
 */
public class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /**
   * Makes an exception with a message for the user.
   *
   * @param message one line; {@link #printable} is applied
   */
  public UserException(String message) {
    super(printable(message));
  }

  /**
   * Makes an exception with a message for the user and the technical cause.
   *
   * @param message one line; {@link #printable} is applied
   * @param cause what went wrong underneath
   */
  public UserException(String message, Throwable cause) {
    super(printable(message), cause);
  }

  /**
   * Makes sure that text from a file, or the name of one, cannot break the line or change what a
   * terminal shows.
   *
   * @param text any text
   * @return the text with a question mark for each control, format or unpaired surrogate character
   */
  public static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }
}
