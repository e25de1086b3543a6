package org.idferm.rml.train;

/** Sums over the steps of an epoch, weighted by the batches' queries. */
final class EpochSums {

  private double loss;
  private double softmax;
  private double metric;
  private double correct;
  private long queries;
  private int batches;
  private int degenerate;
  private long comparisons;

  /** Adds a step's means over its queries. */
  void add(int batchQueries, double stepLoss, double stepSoftmax, double stepMetric, double acc) {
    loss += batchQueries * stepLoss;
    softmax += batchQueries * stepSoftmax;
    metric += batchQueries * stepMetric;
    correct += batchQueries * acc;
    queries += batchQueries;
    batches++;
  }

  /** Counts a batch's comparisons. */
  void count(long batchComparisons, boolean isDegenerate) {
    comparisons += batchComparisons;
    degenerate += isDegenerate ? 1 : 0;
  }

  double loss() {
    return loss / queries;
  }

  double softmax() {
    return softmax / queries;
  }

  double metric() {
    return metric / queries;
  }

  double accuracy() {
    return correct / queries;
  }

  int batches() {
    return batches;
  }

  int degenerate() {
    return degenerate;
  }

  long comparisons() {
    return comparisons;
  }
}
