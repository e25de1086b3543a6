package org.idferm.core.error;

import java.util.regex.Pattern;

/**
 * A mistake that the user can mend. Its message is one line, complete in itself: which file, line
 * or key, what was expected, what was found, what to do. The command line prints the message alone,
 * without a stack trace.
 */
public class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_LENGTH = 1500;
  private static final int KEPT_END = 300;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /**
   * Makes an exception with a message for the user.
   *
   * @param message one line; {@link #printable} is applied, and very long ones lose their middle
   */
  public UserException(String message) {
    super(shortened(printable(message)));
  }

  /**
   * Makes an exception with a message for the user and the technical cause.
   *
   * @param message one line; {@link #printable} is applied, and very long ones lose their middle
   * @param cause what went wrong underneath
   */
  public UserException(String message, Throwable cause) {
    super(shortened(printable(message)), cause);
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

  /** A message may quote a file's content, however long, and ends in advice. */
  private static String shortened(String message) {
    return message.length() <= MAX_LENGTH
        ? message
        : message.substring(0, MAX_LENGTH - KEPT_END)
            + " ... "
            + message.substring(message.length() - KEPT_END);
  }
}
