package org.idferm.rml.train;

import java.util.List;
import java.util.Map;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The outcome of training: the network of the epoch with the highest validation accuracy. Its
 * parameters are many megabytes outside the Java heap: close it when they are of no more use.
 *
 * @param options the network's sizes
 * @param parameters all parameters by name, those of the ML branch and of the metric loss included
 *     if there is one
 * @param bestEpoch the epoch that they are from, counted from 1
 * @param curve all epochs in order
 */
public record TrainedFerNet(
    FerNetOptions options, Map<String, INDArray> parameters, int bestEpoch, List<EpochRecord> curve)
    implements AutoCloseable {

  /** Copies the map and the list, not the arrays. */
  public TrainedFerNet {
    parameters = Map.copyOf(parameters);
    curve = List.copyOf(curve);
  }

  /**
   * Comparisons of distances a batch, averaged over the first epoch.
   *
   * @return 0 for softmax alone
   */
  public double comparisonsPerBatch() {
    EpochRecord first = curve.get(0);
    return (double) first.comparisons() / first.batches();
  }

  /**
   * The time that training took, over all parts of an interrupted run.
   *
   * @return seconds
   */
  public double seconds() {
    return curve.stream().mapToDouble(EpochRecord::seconds).sum();
  }

  /**
   * The time to the best validation accuracy.
   *
   * @return seconds from the beginning to the end of the best epoch
   */
  public double secondsToBest() {
    return curve.stream()
        .filter(one -> one.epoch() <= bestEpoch)
        .mapToDouble(EpochRecord::seconds)
        .sum();
  }

  /** Frees the parameters; classifiers made of them have their own. */
  @Override
  public void close() {
    parameters.values().forEach(INDArray::close);
  }
}
