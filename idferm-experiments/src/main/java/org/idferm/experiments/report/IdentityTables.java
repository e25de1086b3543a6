package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.idferm.experiments.paper.IdentityErrorTable;
import org.idferm.experiments.paper.PublishedValues;
import org.idferm.experiments.report.GeneratorRows.Column;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.result.JudgeMeasures;

/** The tables of a report on generators that are about whose faces were made. */
final class IdentityTables {

  private final GeneratorResults results;
  private final GeneratorRows rows;

  IdentityTables(GeneratorResults results) {
    this.results = results;
    this.rows = new GeneratorRows(results);
  }

  /** A table for each judge: rank-1 rates by view, verification, identity errors. */
  String judges() {
    StringBuilder html = new StringBuilder();
    results
        .thresholds()
        .forEach(
            (judge, threshold) ->
                html.append(rows.wideTable("judge: " + Html.escape(judge), columns(judge)))
                    .append(
                        String.format(
                            Locale.ROOT, "<p class=\"note\">Threshold %.3f.</p>\n", threshold)));
    return html.append(
            "<p class=\"note\">First columns, rank-1: share of made faces whose nearest true neutral face is the right person&rsquo;s, by the input&rsquo;s view, among %d people (chance %s). EER and AUC: verification of every made face with the true neutral face of every held-out person, at the threshold of equal error and over all thresholds (guessing has 50&nbsp;%%). False rejects and false accepts: the same at the judge&rsquo;s own threshold. Identity errors: share of made faces farther from their <em>input</em> than that threshold; in parentheses the paper&rsquo;s threshold, 1.242, which belongs to FaceNet.</p>\n"
                .formatted(
                    results.heldOutPeople().size(),
                    Html.percent(1.0 / results.heldOutPeople().size())))
        .toString();
  }

  private List<Column> columns(String judge) {
    List<Column> columns = new ArrayList<>();
    for (String view : views(judge)) {
      columns.add(percent(heading(view), judge, m -> rate(m, view)));
    }
    columns.add(percent("EER", judge, JudgeMeasures::equalErrorRate));
    columns.add(percent("AUC", judge, JudgeMeasures::areaUnderCurve));
    columns.add(percent("false rejects", judge, JudgeMeasures::falseRejects));
    columns.add(percent("false accepts", judge, JudgeMeasures::falseAccepts));
    columns.add(percent("identity errors", judge, JudgeMeasures::identityErrorRate));
    if (anyAt1242(judge)) {
      columns.add(percent("(at 1.242)", judge, JudgeMeasures::identityErrorRateAt1242));
    }
    return columns;
  }

  private static Column percent(
      String heading, String judge, ToDoubleFunction<JudgeMeasures> value) {
    return Column.percent(heading, m -> value.applyAsDouble(m.identity().get(judge)));
  }

  /** Views are named so that they sort by alphabet. */
  private static String heading(String view) {
    return Html.escape(view.equals("00°") ? "0°" : view);
  }

  private static double rate(JudgeMeasures measures, String view) {
    return measures.rank1().getOrDefault(view, Double.NaN);
  }

  private Set<String> views(String judge) {
    Set<String> views = new LinkedHashSet<>();
    for (GeneratorMeasures measures : results.references().values()) {
      views.addAll(measures.identity().get(judge).rank1().keySet());
    }
    return views;
  }

  private boolean anyAt1242(String judge) {
    return results.references().values().stream()
        .anyMatch(m -> !Double.isNaN(m.identity().get(judge).identityErrorRateAt1242()));
  }

  /** Identity errors by λ1 beside the paper's table 1, for variants that differ in λ1 alone. */
  String lambda1() {
    NavigableMap<Double, List<GeneratorVariant>> sweep = IdentityErrorTable.byLambda1(results);
    List<String> header = new ArrayList<>(List.of("&lambda;<sub>1</sub>", "published"));
    for (String judge : results.thresholds().keySet()) {
      header.add("errors, " + Html.escape(judge));
      header.add("rank-1");
    }
    List<List<String>> table = new ArrayList<>();
    sweep.forEach((lambda, variant) -> table.add(row(lambda, variant)));
    return Html.table(header, table)
        + "<p class=\"note\">Errors: share of made faces farther from their input than the judge&rsquo;s threshold; rank-1: mean over views. Published: other data (VGG-Face and Multi-PIE), full-size networks, FaceNet embeddings with threshold 1.242. Only the trend can be compared.</p>\n";
  }

  private List<String> row(double lambda, List<GeneratorVariant> repetitions) {
    List<String> row = new ArrayList<>(List.of(Double.toString(lambda)));
    row.add(
        PublishedValues.paper()
            .identityErrors()
            .percent(lambda)
            .map(p -> p + "&nbsp;%")
            .orElse("&ndash;"));
    for (String judge : results.thresholds().keySet()) {
      List<JudgeMeasures> measures =
          repetitions.stream().map(v -> v.measures().identity().get(judge)).toList();
      row.add(
          Repeated.percent(
              measures.stream().mapToDouble(JudgeMeasures::identityErrorRate).toArray()));
      row.add(Repeated.percent(measures.stream().mapToDouble(JudgeMeasures::meanRank1).toArray()));
    }
    return row;
  }
}
