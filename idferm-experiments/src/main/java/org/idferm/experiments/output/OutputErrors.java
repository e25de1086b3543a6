package org.idferm.experiments.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.idferm.core.error.UserException;

/** Turns failures of the file system into one line for the user. */
final class OutputErrors {

  private OutputErrors() {}

  static UserException cannotWrite(Path directory, IOException e) {
    return new UserException(
        "cannot write to the output directory %s (%s): choose another --out"
            .formatted(directory, reason(e)),
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file stands where a directory is needed";
    }
    if (e instanceof NoSuchFileException) {
      return "it cannot be made there";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getClass().getSimpleName();
  }
}
