package org.idferm.experiments.paper;

import java.util.List;
import java.util.Optional;

/** Training times of the metric learning by method, benchmarks side by side. */
final class TrainingTimeTable {

  private static final int DECIMALS = 2;
  private static final double MINUTE = 60;

  private TrainingTimeTable() {}

  /** The table, or nothing if no run is on a benchmark of the paper. */
  static Optional<PaperTable> of(PublishedValues published, List<FinishedRun.Recognition> runs) {
    MethodRows table = new MethodRows(published);
    for (Benchmark benchmark : Benchmark.values()) {
      List<FinishedRun.Recognition> own = AccuracyTable.on(benchmark, runs);
      if (!own.isEmpty()) {
        table.add(
            benchmark.title() + ", published",
            method -> Cell.published(method.minutes().get(benchmark)));
        own.forEach(
            run -> {
              int trainings =
                  run.results().protocol().folds() * run.results().protocol().repetitions();
              table.add(
                  Remarks.times(run, benchmark),
                  run,
                  method ->
                      new Cell(
                          method.trainingSeconds() / MINUTE / trainings, Double.NaN, DECIMALS));
            });
      }
    }
    return table.columns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PaperTable(
                PaperItem.TRAINING_TIME,
                "method",
                "minutes",
                table.columns(),
                table.rows(),
                "Without the generator, which took the paper about 6 hours, once. Published times"
                    + " are on one Titan X, whether for one fold or for all is not said; runs' are"
                    + " the mean of a fold's."));
  }
}
