package org.idferm.hng.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.idferm.hng.GeneratorFile;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.network.HngOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What training gave. Its parameters are many megabytes outside the Java heap: close it when they
 * are of no more use.
 *
 * @param options the generator's size
 * @param parameters of encoder, decoder and discriminator
 * @param curve losses of every step
 * @param rollbacks the returns to earlier steps, and why
 * @param seconds time spent, that of interrupted parts up to their last checkpoint included
 */
public record TrainedHng(
    HngOptions options,
    Map<String, INDArray> parameters,
    List<HngLossRecord> curve,
    List<Rollback> rollbacks,
    double seconds)
    implements AutoCloseable {

  /** Keeps unmodifiable copies. */
  public TrainedHng {
    parameters = Map.copyOf(parameters);
    curve = List.copyOf(curve);
    rollbacks = List.copyOf(rollbacks);
  }

  /** The generator. */
  public NormalizedFaceGenerator generator() {
    return NormalizedFaceGenerator.of(options, parameters);
  }

  /**
   * Saves all three networks: a generator to be used, and to go on training from.
   *
   * @param file an {@code .npz} file, replaced as a whole
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public void save(Path file) {
    new GeneratorFile(options, parameters).write(file);
  }

  /** Frees the parameters; generators made of them have their own. */
  @Override
  public void close() {
    parameters.values().forEach(INDArray::close);
  }
}
