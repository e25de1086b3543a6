package org.idferm.data.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;

/**
 * Writes a synthetic face set in the directory layout of the Extended Cohn-Kanade data set (CK+):
 * {@code cohn-kanade-images}, {@code Emotion} and {@code Landmarks}, each with a folder for every
 * subject and in it one for every sequence, numbered as its expression is coded.
 */
public final class CkPlusWriter {

  private static final int MOST_THREADS = 256;

  /** Is told about each sequence that has been written. */
  @FunctionalInterface
  public interface Progress {
    /**
     * One more sequence is complete. Never called by two threads at once.
     *
     * @param done sequences written so far
     * @param total sequences in all
     */
    void wrote(int done, int total);
  }

  private final int threads;

  /**
   * Makes a writer.
   *
   * @param threads how many threads render, 1 to 256; the files do not depend on it
   * @throws ConfigurationException if the number is out of range
   */
  public CkPlusWriter(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ConfigurationException(
          "threads is %d, expected a whole number from 1 to %d".formatted(threads, MOST_THREADS));
    }
    this.threads = threads;
  }

  /**
   * Writes a set. The directory appears when everything is in it; after a failure there is nothing.
   *
   * @param options what to write
   * @param directory a new or empty directory
   * @param progress is told after each sequence
   * @throws DataException if the directory is not empty, or is a file
   * @throws UserException if it cannot be written
   */
  public void write(SyntheticFaceSetOptions options, Path directory, Progress progress) {
    try (NewDirectory place = new NewDirectory(directory)) {
      writeSubjects(new SubjectWriter(options, place.temporary(), progress), options.subjects());
      Files.writeString(place.temporary().resolve("README.txt"), SetReadme.text(options));
      place.commit();
    } catch (IOException | UncheckedIOException e) {
      throw cannotWrite(directory, e);
    }
  }

  private void writeSubjects(SubjectWriter writer, int subjects) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < subjects; i++) {
        int person = i;
        running.add(
            pool.submit(
                () -> {
                  writer.write(person);
                  return null;
                }));
      }
      for (Future<?> subject : running) {
        subject.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("writing the synthetic face set was interrupted", e);
    } finally {
      stop(pool);
    }
  }

  /** Waits until nobody writes any more: only then can the temporary directory be removed. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a face is still being written after a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static UserException cannotWrite(Path directory, Exception e) {
    Throwable cause = e instanceof UncheckedIOException u ? u.getCause() : e;
    String reason = cause.getMessage();
    if (cause instanceof FileSystemException f) {
      reason = f.getReason() != null ? f.getReason() : f.getClass().getSimpleName();
    }
    return new UserException(
        ("cannot write a face set to %s (%s): check that the directory is writable and the disk is"
                + " not full")
            .formatted(directory, reason),
        cause);
  }
}
