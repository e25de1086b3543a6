package org.idferm.core.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.idferm.core.error.UserException;

/** Writes files so that a reader, or a crash, sees the old content or the new, never a part. */
public final class AtomicFiles {

  private AtomicFiles() {}

  /** Writes the content of one file. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes everything to the stream, which it may close or leave open.
     *
     * @param out an unbuffered stream to the temporary file
     * @throws IOException if writing fails
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file as a whole: temporary file beside it, fsync, rename. On failure the temporary
   * file is removed and the target is as before.
   *
   * @param target the file; its directory is made if it is missing
   * @param writer writes the content
   * @throws UserException if the file cannot be written (unwritable directory, full disk)
   */
  public static void write(Path target, Writer writer) {
    Path temporary = null;
    try {
      Path directory = target.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      // Not createTempFile, whose files nobody else may read.
      Path unique = directory.resolve("." + target.getFileName() + "." + UUID.randomUUID());
      try (FileChannel channel =
          FileChannel.open(unique, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        temporary = unique;
        OutputStream out = keepOpen(Channels.newOutputStream(channel));
        writer.write(out);
        out.flush();
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      temporary = null;
    } catch (IOException | UncheckedIOException e) {
      throw cannotWrite(target, e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  /**
   * Writes a text file as a whole, in UTF-8.
   *
   * @param target the file
   * @param text its content
   * @throws UserException if the file cannot be written
   */
  public static void writeText(Path target, String text) {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The channel has to stay open for fsync. */
  private static OutputStream keepOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static UserException cannotWrite(Path target, Exception e) {
    Throwable cause = e instanceof UncheckedIOException u ? u.getCause() : e;
    String reason = cause.getMessage();
    if (cause instanceof FileAlreadyExistsException) {
      reason = "a file stands where a directory is needed";
    } else if (cause instanceof FileSystemException f) {
      reason = f.getReason() != null ? f.getReason() : f.getClass().getSimpleName();
    }
    return new UserException(
        "cannot write %s (%s): check that the directory is writable and the disk is not full"
            .formatted(target, reason),
        cause);
  }

  private static void deleteQuietly(Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // The first failure is the one to report; a stray temporary file does no harm.
      }
    }
  }
}
