package org.idferm.experiments.paper;

import java.util.List;
import java.util.Optional;
import org.idferm.experiments.paper.PaperTable.Column;

/** Accuracies without and with pre-training, benchmarks side by side. */
final class PreTrainingTable {

  private PreTrainingTable() {}

  /** The table, or nothing if no run is pre-trained on a benchmark for which the paper tells it. */
  static Optional<PaperTable> of(PublishedValues published, List<FinishedRun.Recognition> runs) {
    MethodRows table = new MethodRows(published);
    for (Benchmark benchmark : Benchmark.values()) {
      List<FinishedRun.Recognition> own = AccuracyTable.on(benchmark, runs);
      boolean told =
          published.methods().stream().anyMatch(m -> m.withPreTraining().containsKey(benchmark));
      if (told && own.stream().anyMatch(PreTrainingTable::isPreTrained)) {
        add(table, benchmark, own);
      }
    }
    return table.columns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PaperTable(
                PaperItem.PRE_TRAINING,
                "method",
                "per cent",
                table.columns(),
                table.published(m -> !m.withPreTraining().isEmpty()),
                "Runs: right images (of MMI sequences) of all folds over all of them, and the standard"
                    + " deviation over folds and seeds."));
  }

  private static void add(
      MethodRows table, Benchmark benchmark, List<FinishedRun.Recognition> runs) {
    table.add(
        benchmark.title() + ", published, without",
        m -> Cell.published(m.withoutPreTraining().get(benchmark)));
    table.add("with", m -> Cell.published(m.withPreTraining().get(benchmark)));
    for (FinishedRun.Recognition run : runs) {
      Column column = Remarks.accuracies(run, benchmark);
      String title = column.title() + (isPreTrained(run) ? ", with" : ", without");
      table.add(
          new Column(title, true, column.synthetic(), column.remarks()), run, AccuracyTable::cell);
    }
  }

  private static boolean isPreTrained(FinishedRun.Recognition run) {
    return Remarks.isPreTrained(run.config());
  }
}
