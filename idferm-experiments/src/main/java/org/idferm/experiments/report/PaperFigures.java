package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;

/** The paper's published accuracies on CK+, and whether this run can be held against them. */
final class PaperFigures {

  /** CK+ has 118 people with a labelled sequence, 123 in all. */
  private static final Set<Integer> CKPLUS_SUBJECTS = Set.of(118, 123);

  private final DatasetSummary data;
  private final ExperimentResults results;

  PaperFigures(ExperimentResults results) {
    this.results = results;
    this.data = results.dataset();
  }

  String section() {
    boolean eight = data.classes().size() == 8;
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("IDFERM, published", "CK+", eight ? "97.76&nbsp;%" : "98.35&nbsp;%"));
    if (!eight) {
      rows.add(List.of("2B(N+M) softmax, published", "CK+", "97.1&nbsp;%"));
    }
    results
        .methods()
        .forEach(
            (name, method) ->
                rows.add(
                    List.of(
                        Html.escape(name) + ", this run",
                        Html.escape(data.name()),
                        Html.percent(method.accuracy().pooled()))));
    return "<p class=\"note\">%s</p>\n".formatted(verdict())
        + Html.table(List.of("method", "data set", "accuracy"), rows);
  }

  /** Says plainly whether the data are the paper's. */
  private String verdict() {
    if (results.cross().isPresent()) {
      return "<strong>Another protocol.</strong> The published figures are of training and testing"
          + " on one data set, this run's of two: they cannot be compared.";
    }
    if (data.synthetic()) {
      return "<strong>Another data set.</strong> The published figures are on photographs of CK+,"
          + " this run's on synthetic faces: they cannot be compared.";
    }
    if (!data.name().equals("ckplus") || !CKPLUS_SUBJECTS.contains(data.subjects())) {
      return "<strong>Another data set.</strong> CK+ has 118 people with labelled sequences; this"
          + " run's data (%s) have %d. The figures cannot be compared."
              .formatted(Html.escape(data.name()), data.subjects());
    }
    return "The published figures come from ten person-independent folds, full-size networks and"
        + " pre-training on Multi-PIE; this run has %d folds and the configuration below."
            .formatted(results.protocol().folds());
  }
}
