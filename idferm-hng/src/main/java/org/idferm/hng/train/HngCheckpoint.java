package org.idferm.hng.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The files that an interrupted training goes on from: one with the state at the last good
 * checkpoint, which a collapse goes back to, and one with the state at the interruption.
 *
 * @param file an {@code .npz} file, replaced as a whole each time; the one before it and the
 *     interruption's stand beside it
 */
public record HngCheckpoint(Path file) {

  /** The last good state, and the one before it. */
  public CheckpointFiles good() {
    return new CheckpointFiles(file);
  }

  /** The state at an interruption. */
  public Path stopped() {
    return CheckpointFiles.beside(file, "stopped");
  }

  /** Brings a state to that of the last good checkpoint, if there is one. */
  void restoreGood(HngState state) {
    good().newest().ifPresent(newest -> restore(newest, state));
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
    good().write(state);
  }
}
