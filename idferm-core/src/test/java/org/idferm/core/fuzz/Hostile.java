package org.idferm.core.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.idferm.core.error.UserException;

/** What a parser may do with input that is not what it should be: refuse it in one line. */
public final class Hostile {

  private static final int MAX_MESSAGE = 2000;
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}|[\\u0085\\u2028\\u2029]");

  private Hostile() {}

  /**
   * Runs a parser; it may return, or throw a {@link UserException} with one readable line.
   *
   * @throws AssertionError if the message is anything else
   */
  public static void feed(Runnable parser) {
    try {
      parser.run();
    } catch (UserException e) {
      String message = e.getMessage();
      if (message.isBlank()
          || message.length() > MAX_MESSAGE
          || UNPRINTABLE.matcher(message).find()) {
        throw new AssertionError("no readable line: " + message, e);
      }
    }
  }

  /** Writes an input to a file, replacing the one before. */
  public static Path file(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
