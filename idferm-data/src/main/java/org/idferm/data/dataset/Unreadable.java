package org.idferm.data.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one line why a file cannot be read. */
public final class Unreadable {

  private Unreadable() {}

  /**
   * Turns an input error into an exception for the user.
   *
   * @param file the file that was being read
   * @param e what happened
   * @return the exception, to be thrown by the caller
   */
  public static BadFileException file(Path file, IOException e) {
    String reason = "cannot be read: " + firstLine(e);
    if (e instanceof NoSuchFileException) {
      reason = "no such file";
    } else if (e instanceof AccessDeniedException) {
      reason = "no permission to read it";
    }
    return new BadFileException(file, reason, e);
  }

  /** A file system's messages begin with the file's name, which the problem has already. */
  private static String firstLine(IOException e) {
    String message = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElse(message);
  }
}
