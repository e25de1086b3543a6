package org.idferm.rml.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Everything that training needs to go on after an epoch as if it had not been interrupted.
 *
 * @param setup numbers that identify the run: a checkpoint of another setup is refused
 * @param current the parameters after the epoch
 * @param best the best epoch's parameters
 * @param reloadable the parameters to go on from when the learning rate is halved
 * @param optimizer the optimiser's state
 * @param learningRate the next epoch's learning rate
 * @param policy the state of {@link HalveAndReload}
 * @param bestEpoch the best epoch, counted from 1
 * @param curve the epochs so far
 */
@SuppressWarnings("ArrayRecordComponent") // buffers; never compared
record FerCheckpoint(
    double[] setup,
    Map<String, INDArray> current,
    Map<String, INDArray> best,
    Map<String, INDArray> reloadable,
    Map<String, INDArray> optimizer,
    double learningRate,
    double[] policy,
    int bestEpoch,
    List<EpochRecord> curve) {

  private static final String CURRENT = "current/";
  private static final String BEST = "best/";
  private static final String RELOADABLE = "reloadable/";
  private static final String OPTIMIZER = "optimizer/";
  private static final String SETUP = "run/setup";
  private static final String SCALARS = "run/learning-rate-and-best-epoch";
  private static final String POLICY = "run/policy";
  private static final String CURVE = "run/curve";

  void write(Path file) {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    current.forEach((name, value) -> arrays.put(CURRENT + name, value));
    best.forEach((name, value) -> arrays.put(BEST + name, value));
    reloadable.forEach((name, value) -> arrays.put(RELOADABLE + name, value));
    optimizer.forEach((name, value) -> arrays.put(OPTIMIZER + name, value));
    arrays.put(SETUP, Nd4j.createFromArray(setup));
    arrays.put(SCALARS, Nd4j.createFromArray(learningRate, bestEpoch));
    arrays.put(POLICY, Nd4j.createFromArray(policy));
    double[][] rows = curve.stream().map(EpochRecord::toRow).toArray(double[][]::new);
    arrays.put(CURVE, Nd4j.createFromArray(rows));
    new CheckpointFiles(file).write(arrays);
  }

  /** Reads a checkpoint; a damaged or foreign file is a {@link DataException}. */
  static FerCheckpoint read(Path file, double[] setup) {
    Map<String, INDArray> arrays = NpzFile.read(file);
    double[] found = vector(file, arrays, SETUP);
    if (!Arrays.equals(found, setup)) {
      throw new DataException(
          "%s: a checkpoint of a run with another network, seed or training setting; delete it to"
                  .formatted(file)
              + " train from the beginning");
    }
    double[] scalars = vector(file, arrays, SCALARS);
    double[] curve = vector(file, arrays, CURVE);
    int width = EpochRecord.VALUES;
    return new FerCheckpoint(
        found,
        part(arrays, CURRENT),
        part(arrays, BEST),
        part(arrays, RELOADABLE),
        part(arrays, OPTIMIZER),
        scalars[0],
        vector(file, arrays, POLICY),
        (int) scalars[1],
        IntStream.range(0, curve.length / width)
            .mapToObj(i -> Arrays.copyOfRange(curve, i * width, (i + 1) * width))
            .map(EpochRecord::ofRow)
            .toList());
  }

  private static double[] vector(Path file, Map<String, INDArray> arrays, String name) {
    INDArray array = arrays.get(name);
    if (array == null) {
      throw new DataException("%s is not a checkpoint of training: no %s".formatted(file, name));
    }
    return array.reshape(array.length()).toDoubleVector();
  }

  private static Map<String, INDArray> part(Map<String, INDArray> arrays, String prefix) {
    Map<String, INDArray> part = new LinkedHashMap<>();
    arrays.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), value);
          }
        });
    return part;
  }
}
