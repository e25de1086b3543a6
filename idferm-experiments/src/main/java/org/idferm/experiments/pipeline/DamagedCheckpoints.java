package org.idferm.experiments.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.io.NpzFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes damaged checkpoints out of the way, which only a failing disk or somebody else can make:
 * training then goes on from the one before, or from the beginning, and ends with the same numbers.
 */
final class DamagedCheckpoints {

  private static final Logger LOG = LoggerFactory.getLogger(DamagedCheckpoints.class);

  private DamagedCheckpoints() {}

  /**
   * Deletes a unit's checkpoints from the first damaged one on, and warns of it.
   *
   * @param directory of the unit
   * @param task the unit's task, with which the names of its checkpoints begin
   */
  static void delete(StageDirectory directory, String task) {
    boolean damaged = false;
    for (Path file : inOrder(directory.directory(), task)) {
      if (!damaged && isDamaged(file)) {
        damaged = true;
        LOG.warn("checkpoint {} is damaged: going on from the one before it", file);
      }
      if (damaged) {
        directory.delete(file);
      }
    }
  }

  /** The oldest first: what an interruption leaves comes after the last regular checkpoint. */
  private static List<Path> inOrder(Path directory, String task) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    Pattern checkpoint = Pattern.compile(Pattern.quote(task) + "-checkpoint(-[a-z]+)?\\.npz");
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> checkpoint.matcher(f.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(f -> f.getFileName().toString().length()))
          .toList();
    } catch (IOException e) {
      throw new UserException("cannot list %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  private static boolean isDamaged(Path file) {
    try {
      NpzFile.read(file).values().forEach(array -> array.close());
      return false;
    } catch (DataException e) {
      return true;
    }
  }
}
