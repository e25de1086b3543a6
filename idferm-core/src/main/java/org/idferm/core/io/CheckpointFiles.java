package org.idferm.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A training's last checkpoint, and the one before it, which is gone on from if a disk has damaged
 * the last.
 *
 * @param latest an {@code .npz} file; the one before stands beside it, with {@code -before} ahead
 *     of the suffix
 */
public record CheckpointFiles(Path latest) {

  private static final String SUFFIX = ".npz";

  /** What {@link #mend} found. */
  public enum Found {
    /** A sound checkpoint, or none. */
    SOUND,
    /** A damaged one; the one before has taken its place. */
    ONE_BEFORE,
    /** A damaged one, and none that training could go on from. */
    NOTHING
  }

  /**
   * A file that belongs to a checkpoint.
   *
   * @param checkpoint an {@code .npz} file
   * @param what it is
   * @return the path beside it, with {@code -WHAT} ahead of the suffix
   */
  public static Path beside(Path checkpoint, String what) {
    String name = checkpoint.getFileName().toString();
    String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return checkpoint.resolveSibling(stem + "-" + what + SUFFIX);
  }

  /**
   * Both files.
   *
   * @return the last and the one before, whether they exist or not
   */
  public List<Path> all() {
    return List.of(latest, before());
  }

  private Path before() {
    return beside(latest, "before");
  }

  private Path next() {
    return beside(latest, "next");
  }

  /**
   * What to go on from.
   *
   * @return the last checkpoint; the one before, if a crash came between the two; nothing if there
   *     is none
   */
  public Optional<Path> newest() {
    return all().stream().filter(Files::exists).findFirst();
  }

  /**
   * Writes a checkpoint, as a whole or not at all; what was the last becomes the one before.
   *
   * @param arrays its content
   * @throws UserException if it cannot be written
   */
  public void write(Map<String, INDArray> arrays) {
    NpzFile.write(next(), arrays);
    if (Files.exists(latest)) {
      move(latest, before());
    }
    move(next(), latest);
  }

  /**
   * Puts the one before in the place of a damaged last checkpoint, and deletes what is damaged.
   *
   * @return what was found
   * @throws UserException if a file may not be read, or can be neither moved nor deleted
   */
  public Found mend() {
    Optional<Path> newest = newest();
    if (newest.isEmpty() || isSound(newest.get())) {
      return Found.SOUND;
    }
    if (newest.get().equals(latest) && Files.exists(before()) && isSound(before())) {
      move(before(), latest);
      return Found.ONE_BEFORE;
    }
    delete();
    return Found.NOTHING;
  }

  /**
   * Deletes both, and what a crash between two checkpoints has left.
   *
   * @throws UserException if one cannot be deleted
   */
  public void delete() {
    try {
      for (Path file : all()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(next());
    } catch (IOException e) {
      throw new UserException("cannot delete %s: %s".formatted(latest, e.getMessage()), e);
    }
  }

  /**
   * Whether a file is one of arrays, and has their checksums.
   *
   * @param file it exists
   * @return false if it is damaged
   * @throws UserException if it may not be read, which says nothing of what is in it
   */
  public static boolean isSound(Path file) {
    if (!Files.isReadable(file)) {
      throw new UserException(file + ": may not be read: change its permissions");
    }
    try {
      NpzFile.read(file).values().forEach(INDArray::close);
      return true;
    } catch (DataException e) {
      return false;
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserException("cannot move %s to %s: %s".formatted(from, to, e.getMessage()), e);
    }
  }
}
