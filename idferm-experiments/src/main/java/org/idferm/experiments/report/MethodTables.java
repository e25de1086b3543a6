package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.ClassScore;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.text.Durations;

/** The tables of accuracy per method and of recall per class. */
final class MethodTables {

  private final ExperimentResults results;

  MethodTables(ExperimentResults results) {
    this.results = results;
  }

  String accuracies() {
    List<String> header = new ArrayList<>(List.of("method", "pooled", "mean &plusmn; sd"));
    int folds = results.protocol().folds();
    for (int fold = 0; fold < folds; fold++) {
      header.add("fold " + fold);
    }
    header.addAll(List.of("training", "comparisons<br />per batch"));
    List<List<String>> rows = new ArrayList<>();
    results.methods().forEach((name, method) -> rows.add(accuracyRow(name, method, folds)));
    return Html.table(header, rows);
  }

  private static List<String> accuracyRow(String name, MethodResult method, int folds) {
    List<String> row = new ArrayList<>();
    row.add(Html.escape(name));
    row.add("<strong>" + Html.percent(method.accuracy().pooled()) + "</strong>");
    row.add(
        Html.percent(method.accuracy().mean())
            + " &plusmn; "
            + Html.percent(method.accuracy().sd()));
    for (int fold = 0; fold < folds; fold++) {
      row.add(
          fold < method.foldAccuracies().size()
              ? Html.percent(method.foldAccuracies().get(fold))
              : "&ndash;");
    }
    row.add(Durations.format(method.trainingSeconds()));
    row.add(Long.toString(method.comparisonsPerBatch()));
    return row;
  }

  String recalls() {
    List<String> header = new ArrayList<>(List.of("class", results.protocol().unit()));
    results.methods().keySet().forEach(m -> header.add(Html.escape(m) + "<br />recall"));
    results.methods().keySet().forEach(m -> header.add(Html.escape(m) + "<br />F1"));
    List<List<String>> rows = new ArrayList<>();
    for (String label : results.dataset().classes()) {
      rows.add(recallRow(label));
    }
    return Html.table(header, rows);
  }

  private List<String> recallRow(String label) {
    List<String> row = new ArrayList<>(List.of(Html.escape(label)));
    List<ClassScore> scores =
        results.methods().values().stream().map(m -> score(m.perClass(), label)).toList();
    row.add(scores.isEmpty() ? "&ndash;" : Integer.toString(scores.get(0).count()));
    scores.forEach(s -> row.add(Html.percent(s.recall())));
    scores.forEach(s -> row.add(Html.percent(s.f1())));
    return row;
  }

  private static ClassScore score(Map<String, ClassScore> scores, String label) {
    return scores.getOrDefault(label, new ClassScore(Double.NaN, Double.NaN, Double.NaN, 0));
  }
}
