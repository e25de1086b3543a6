package org.idferm.hng.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The file that an interrupted training goes on from.
 *
 * @param file an {@code .npz} file, replaced as a whole each time
 */
public record HngCheckpoint(Path file) {

  /** Brings a state to that of the file, if there is one. */
  void restore(HngState state) {
    if (Files.exists(file)) {
      try {
        state.restore(NpzFile.read(file));
      } catch (IllegalArgumentException e) {
        throw new DataException(
            "%s is not a checkpoint of this training (%s): delete it to train from the beginning"
                .formatted(file, e.getMessage()),
            e);
      }
    }
  }

  void write(Map<String, INDArray> state) {
    NpzFile.write(file, state);
  }
}
