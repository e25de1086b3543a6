package org.idferm.data.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written once, mapped, and gone. */
final class TemporaryFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final DataOutputStream out;

  TemporaryFile(Path directory, String suffix) throws IOException {
    file = Files.createTempFile(directory, "faces-", suffix);
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  DataOutputStream out() {
    return out;
  }

  /** Ends the writing. */
  MappedFile map() throws IOException {
    out.close();
    return MappedFile.of(file);
  }

  /** Deletes the file: at once, or at the end of the program where a mapped file cannot be. */
  @Override
  public void close() throws IOException {
    out.close();
    if (!file.toFile().delete()) {
      file.toFile().deleteOnExit();
    }
  }
}
