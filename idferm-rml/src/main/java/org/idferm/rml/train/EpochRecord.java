package org.idferm.rml.train;

/**
 * What happened in an epoch. Losses and training accuracy are means over the epoch's queries, each
 * taken before the update that its batch led to.
 *
 * @param epoch counted from 1
 * @param loss softmax loss + λ · metric loss
 * @param softmaxLoss the cross-entropy of the queries
 * @param metricLoss the metric loss without λ, 0 if there is none
 * @param trainingAccuracy share of queries classified correctly, 0 to 1
 * @param validationLoss the mean cross-entropy of the validation images after the epoch
 * @param validationAccuracy share of validation images classified correctly, 0 to 1
 * @param learningRate the rate of the epoch's last step
 * @param reloaded whether the rate was halved and the best network reloaded after the epoch
 * @param restarts how often the epoch began again because a loss was not finite
 * @param batches number of mini-batches
 * @param degenerateBatches how many of them had fewer than two queries of some class
 * @param comparisons comparisons of distances that the metric loss made
 * @param seconds duration, validation included
 */
public record EpochRecord(
    int epoch,
    double loss,
    double softmaxLoss,
    double metricLoss,
    double trainingAccuracy,
    double validationLoss,
    double validationAccuracy,
    double learningRate,
    boolean reloaded,
    int restarts,
    int batches,
    int degenerateBatches,
    long comparisons,
    double seconds) {

  /** The number of values in a row. */
  static final int VALUES = 14;

  /** All values as numbers, for a checkpoint. */
  double[] toRow() {
    return new double[] {
      epoch,
      loss,
      softmaxLoss,
      metricLoss,
      trainingAccuracy,
      validationLoss,
      validationAccuracy,
      learningRate,
      reloaded ? 1 : 0,
      restarts,
      batches,
      degenerateBatches,
      comparisons,
      seconds
    };
  }

  /** The inverse of {@link #toRow}. */
  static EpochRecord ofRow(double[] row) {
    return new EpochRecord(
        (int) row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        row[8] != 0,
        (int) row[9],
        (int) row[10],
        (int) row[11],
        (long) row[12],
        row[13]);
  }
}
