package org.idferm.hng.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The files that an interrupted training goes on from: one with the state at the last good
 * checkpoint, which a collapse goes back to, and one with the state at the interruption.
 *
 * @param file an {@code .npz} file, replaced as a whole each time; the interruption's stands beside
 *     it, with {@code -stopped} before the suffix
 */
public record HngCheckpoint(Path file) {

  private static final String SUFFIX = ".npz";

  /** Both files, to be deleted when training is done. */
  public List<Path> files() {
    return List.of(file, stopped());
  }

  private Path stopped() {
    String name = file.getFileName().toString();
    String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return file.resolveSibling(stem + "-stopped" + SUFFIX);
  }

  /** Brings a state to that of the last good checkpoint, if there is one. */
  void restoreGood(HngState state) {
    restore(file, state);
  }

  /** Brings a state to that of the interruption, if it came after the last good checkpoint. */
  void restoreLatest(HngState state) {
    Map<String, INDArray> good = state.copy();
    int steps = state.step();
    restore(stopped(), state);
    if (state.step() < steps) {
      state.restore(good);
    }
    good.values().forEach(INDArray::close);
  }

  private static void restore(Path file, HngState state) {
    if (Files.exists(file)) {
      try {
        Map<String, INDArray> arrays = NpzFile.read(file);
        try {
          state.restore(arrays);
        } finally {
          arrays.values().forEach(INDArray::close);
        }
      } catch (DataException e) {
        throw new DataException(
            "%s: delete it to train from the beginning".formatted(e.getMessage()), e);
      } catch (IllegalArgumentException e) {
        throw new DataException(
            "%s is not a checkpoint of this training (%s): delete it to train from the beginning"
                .formatted(file, e.getMessage()),
            e);
      }
    }
  }

  /** Writes the state at an interruption. */
  void write(Map<String, INDArray> state) {
    NpzFile.write(stopped(), state);
  }

  /** Writes a state to go back to. */
  void writeGood(Map<String, INDArray> state) {
    NpzFile.write(file, state);
  }
}
