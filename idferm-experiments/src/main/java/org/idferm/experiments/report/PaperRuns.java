package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import org.idferm.experiments.paper.FinishedRun;

/** The runs that a page of the paper's tables is made from. */
final class PaperRuns {

  private PaperRuns() {}

  static String table(List<FinishedRun> runs) {
    List<List<String>> rows = new ArrayList<>();
    for (FinishedRun run : runs) {
      rows.add(
          List.of(
              Html.escape(run.name()),
              kind(run),
              Html.escape(run.dataset().name()) + (run.dataset().synthetic() ? " (synthetic)" : ""),
              Integer.toString(run.dataset().subjects()),
              Integer.toString(run.dataset().images()),
              Long.toString(run.provenance().seed()),
              Html.escape(run.provenance().commit())));
    }
    return Html.table(
        List.of("run", "what", "data set", "people", "images", "seed", "commit"), rows);
  }

  private static String kind(FinishedRun run) {
    if (run instanceof FinishedRun.Recognition recognition) {
      return "%d methods, %d folds"
          .formatted(
              recognition.results().methods().size(), recognition.results().protocol().folds());
    }
    if (run instanceof FinishedRun.Sweep sweep) {
      return "%d points, %d folds"
          .formatted(sweep.results().points().size(), sweep.results().protocol().folds());
    }
    return "generators";
  }
}
