package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.idferm.core.error.Bounds;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;

/** Writes sets of synthetic faces. */
public final class FaceSetWriter {

  private static final int MOST_THREADS = 256;

  /** Is told about each sequence that has been written. */
  @FunctionalInterface
  public interface Progress {
    /**
     * One more sequence's images are written. Never called by two threads at once.
     *
     * @param done sequences written so far
     * @param total sequences in all
     */
    void wrote(long done, long total);
  }

  private final int threads;

  /**
   * Makes a writer.
   *
   * @param threads how many threads render, 1 to 256; the files do not depend on it
   * @throws ConfigurationException if the number is out of range
   */
  public FaceSetWriter(int threads) {
    Bounds.check("threads", threads, 1, MOST_THREADS);
    this.threads = threads;
  }

  /**
   * Writes a set. The directory appears when everything is in it; after a failure there is nothing.
   *
   * @param plan what to write
   * @param directory a new or empty directory
   * @param progress is told after each sequence; an exception of it ends the writing
   * @throws DataException if the directory is not empty, or is a file
   * @throws UserException if it cannot be written
   */
  public void write(FaceSetPlan plan, Path directory, Progress progress) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(progress, "progress");
    try (NewDirectory place = new NewDirectory(directory)) {
      writeFaces(plan, place.temporary(), progress);
      Files.writeString(place.temporary().resolve("README.txt"), SetReadme.text(plan));
      place.commit();
    } catch (IOException | UncheckedIOException e) {
      throw cannotWrite(directory, e);
    }
  }

  private void writeFaces(FaceSetPlan plan, Path root, Progress progress) throws IOException {
    List<SetTable> tables = new ArrayList<>(plan.layout().tables());
    tables.add(FactorTable.table());
    List<TableWriter> writers = new ArrayList<>();
    try {
      for (SetTable table : tables) {
        writers.add(new TableWriter(table, root));
      }
      SubjectWriter subjects = new SubjectWriter(plan, new SetFiles(root), writers, progress);
      new PeopleInParallel(threads).run(plan.options().subjects(), subjects::write);
    } finally {
      for (TableWriter writer : writers) {
        writer.close();
      }
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
