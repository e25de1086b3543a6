package org.idferm.hng.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The file that an interrupted training goes on from.
 *
 * @param file an {@code .npz} file, replaced as a whole each time
 */
public record HngCheckpoint(Path file) {

  Optional<Map<String, INDArray>> read() {
    return Files.exists(file) ? Optional.of(NpzFile.read(file)) : Optional.empty();
  }

  void write(Map<String, INDArray> state) {
    NpzFile.write(file, state);
  }
}
