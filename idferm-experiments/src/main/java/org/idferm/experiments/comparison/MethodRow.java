package org.idferm.experiments.comparison;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.idferm.experiments.result.Accuracy;

/**
 * One method's line in the table.
 *
 * @param method its name
 * @param outcomes all folds and seeds, in a fixed order
 */
public record MethodRow(String method, List<FoldOutcome> outcomes) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public MethodRow {
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("method " + method + " has no outcome");
    }
  }

  /** The accuracy over folds and seeds: pooled over all images, mean and sample deviation. */
  public Accuracy accuracy() {
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    outcomes.forEach(o -> statistics.addValue(o.accuracy()));
    long correct = outcomes.stream().mapToLong(FoldOutcome::correct).sum();
    long images = outcomes.stream().mapToLong(o -> o.predictions().size()).sum();
    return new Accuracy(
        (double) correct / images, statistics.getMean(), statistics.getStandardDeviation());
  }

  /** Training time until the epoch that was kept, mean over folds and seeds, in seconds. */
  public double secondsToBest() {
    return outcomes.stream().mapToDouble(FoldOutcome::secondsToBest).average().orElseThrow();
  }

  /** Distances that the metric loss compares in a mini-batch, in the first fold. */
  public long comparisonsPerBatch() {
    return outcomes.get(0).comparisonsPerBatch();
  }

  /** Mini-batches with fewer than two queries of some class, all folds and seeds together. */
  public long degenerateBatches() {
    return outcomes.stream().mapToLong(FoldOutcome::degenerateBatches).sum();
  }

  /**
   * A measure's mean over the folds and seeds in which it could be measured.
   *
   * @param space of which vectors
   * @param measure which number
   * @return NaN if it could be measured nowhere
   */
  public double mean(FeatureSpace space, Measure measure) {
    return outcomes.stream()
        .mapToDouble(o -> o.embedding().value(space, measure))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }
}
