package org.idferm.experiments.paper;

import java.util.List;
import java.util.Optional;
import org.idferm.experiments.result.MethodResult;

/** Rank-1 accuracies by method on one benchmark. */
final class AccuracyTable {

  private static final int DECIMALS = 2;

  private AccuracyTable() {}

  /** The table, or nothing if no run is on this benchmark. */
  static Optional<PaperTable> of(
      Benchmark benchmark, PublishedValues published, List<FinishedRun.Recognition> runs) {
    List<FinishedRun.Recognition> own = on(benchmark, runs);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    MethodRows table = new MethodRows(published);
    table.add("published", method -> Cell.published(method.accuracy().get(benchmark)));
    own.forEach(run -> table.add(Remarks.accuracies(run, benchmark), run, AccuracyTable::cell));
    return Optional.of(
        new PaperTable(
            PaperItem.accuracy(benchmark),
            "method",
            "per cent",
            table.columns(),
            table.rows(),
            "Runs: right images (of MMI sequences) of all folds over all of them, and the standard"
                + " deviation over folds and seeds. The paper does not say how it averages."));
  }

  /** The runs on a benchmark; a test on another data set than was trained on is none. */
  static List<FinishedRun.Recognition> on(Benchmark benchmark, List<FinishedRun.Recognition> runs) {
    return runs.stream()
        .filter(run -> run.results().crossDataset() == null)
        .filter(run -> Benchmark.of(run.dataset()).equals(Optional.of(benchmark)))
        .toList();
  }

  static Cell cell(MethodResult method) {
    return Cell.percent(method.accuracy().pooled(), method.accuracy().sd(), DECIMALS);
  }
}
