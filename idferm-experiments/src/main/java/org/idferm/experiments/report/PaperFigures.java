package org.idferm.experiments.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.paper.Benchmark;
import org.idferm.experiments.paper.FinishedRun;
import org.idferm.experiments.paper.PaperItem;
import org.idferm.experiments.paper.PaperTables;
import org.idferm.experiments.paper.PublishedValues;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;

/** A run's accuracies and times beside the paper's, and whether they can be compared at all. */
final class PaperFigures {

  private final DatasetSummary data;
  private final ExperimentResults results;

  PaperFigures(ExperimentResults results) {
    this.results = results;
    this.data = results.dataset();
  }

  String section() {
    Optional<Benchmark> benchmark = Benchmark.of(data);
    if (benchmark.isEmpty()) {
      return "<p class=\"note\">The paper has no accuracies on this data set with these classes.</p>\n";
    }
    if (results.crossDataset() != null) {
      return "<p class=\"note\">The paper tests on no other data set than it trains on.</p>\n";
    }
    ExperimentConfig config =
        RunConfigs.parse(
            results.provenance().configuration(),
            "the effective configuration",
            List.of(),
            ExperimentConfig.defaults());
    FinishedRun run = new FinishedRun.Recognition(Path.of(""), "this run", results, config);
    PaperTables tables = new PaperTables(PublishedValues.paper(), List.of(run));
    StringBuilder html =
        new StringBuilder("<p class=\"note\">%s</p>\n".formatted(verdict(benchmark.get())));
    Stream.of(PaperItem.accuracy(benchmark.get()), PaperItem.TRAINING_TIME, PaperItem.PRE_TRAINING)
        .flatMap(item -> tables.table(item).stream())
        .forEach(
            table ->
                html.append("<h3>%s</h3>\n".formatted(Html.escape(table.item().title())))
                    .append(PaperTableHtml.of(table)));
    return html.toString();
  }

  /** Says plainly whether the data are the paper's. */
  private String verdict(Benchmark benchmark) {
    if (results.cross().isPresent()) {
      return "<strong>Another protocol.</strong> The published figures are of training and testing"
          + " on one data set, this run&rsquo;s of two: they cannot be compared.";
    }
    if (data.synthetic()) {
      return "<strong>Another data set.</strong> The published figures are on photographs, this"
          + " run&rsquo;s on synthetic faces: they cannot be compared.";
    }
    if (!benchmark.isOwn(data)) {
      return "<strong>Another data set.</strong> The paper&rsquo;s (%s) has %d people; this run&rsquo;s data (%s) have %d. The figures cannot be compared."
          .formatted(
              Html.escape(benchmark.title()),
              benchmark.people(),
              Html.escape(data.name()),
              data.subjects());
    }
    return "The published figures come from %d person-independent folds, full-size networks and pre-training on Multi-PIE; the notes below the tables tell in what this run differs."
        .formatted(Benchmark.FOLDS);
  }
}
