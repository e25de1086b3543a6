package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.idferm.experiments.comparison.Comparison;
import org.idferm.experiments.comparison.FeatureSpace;
import org.idferm.experiments.comparison.Measure;
import org.idferm.experiments.comparison.MethodRow;
import org.idferm.experiments.comparison.PairedDifference;
import org.idferm.experiments.result.Accuracy;
import org.idferm.experiments.text.Durations;

/** The comparison's tables. */
final class ComparisonTables {

  private static final String MISSING = "&ndash;";
  private static final double LEAST_P = 0.001;

  private ComparisonTables() {}

  static String methods(Comparison comparison) {
    List<String> header =
        List.of(
            "method",
            "pooled",
            "mean &plusmn; sd",
            "time to best",
            "comparisons<br />per batch",
            "degenerate<br />batches",
            "identity<br />leakage",
            "AUC of<br />verification");
    List<List<String>> rows = new ArrayList<>();
    for (MethodRow row : comparison.rows()) {
      Accuracy accuracy = row.accuracy();
      rows.add(
          List.of(
              Html.escape(row.method()),
              "<strong>" + Html.percent(accuracy.pooled()) + "</strong>",
              Html.percent(accuracy.mean()) + " &plusmn; " + Html.percent(accuracy.sd()),
              Durations.format(row.secondsToBest()),
              Long.toString(row.comparisonsPerBatch()),
              Long.toString(row.degenerateBatches()),
              Html.decimal(row.mean(FeatureSpace.EXPRESSION_BRANCH, Measure.IDENTITY_LEAKAGE)),
              Html.decimal(row.mean(FeatureSpace.EXPRESSION_BRANCH, Measure.AUC))));
    }
    return Html.table(header, rows);
  }

  static String differences(Comparison comparison) {
    List<String> header =
        List.of(
            "method",
            "against",
            "folds",
            "difference",
            "95&nbsp;% interval",
            "p",
            "p (Holm)",
            "Wilcoxon",
            "McNemar");
    List<List<String>> rows = new ArrayList<>();
    comparison.differences().values().stream()
        .flatMap(List::stream)
        .forEach(d -> rows.add(difference(d)));
    return Html.table(header, rows);
  }

  private static List<String> difference(PairedDifference d) {
    String holm = p(d.pHolm());
    return List.of(
        Html.escape(d.method()),
        Html.escape(d.reference()),
        Integer.toString(d.folds()),
        points(d.mean()),
        Double.isFinite(d.low()) ? points(d.low()) + " to " + points(d.high()) : MISSING,
        p(d.p()),
        d.significant() ? "<strong>" + holm + "</strong>" : holm,
        p(d.pWilcoxon()),
        p(d.pMcNemar()));
  }

  static String features(Comparison comparison) {
    List<String> header =
        List.of(
            "method",
            "features",
            "identity<br />leakage",
            "probe",
            "rank-1",
            "AUC",
            "EER",
            "silhouette<br />of people",
            "P@1",
            "MAP@R",
            "silhouette of<br />expressions");
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(untrained(comparison.rows()));
    for (MethodRow row : comparison.rows()) {
      for (FeatureSpace space :
          List.of(FeatureSpace.EXPRESSION_BRANCH, FeatureSpace.METRIC_BRANCH)) {
        if (Double.isFinite(row.mean(space, Measure.PERSON_SILHOUETTE))
            || Double.isFinite(row.mean(space, Measure.SILHOUETTE))) {
          rows.add(features(Html.escape(row.method()), row, space));
        }
      }
    }
    return Html.table(header, rows);
  }

  /** One line for all methods, unless they differ in the size of their networks. */
  private static List<List<String>> untrained(List<MethodRow> rows) {
    List<List<String>> lines =
        rows.stream().map(row -> features("", row, FeatureSpace.UNTRAINED)).distinct().toList();
    return lines.size() == 1
        ? List.of(features("all", rows.get(0), FeatureSpace.UNTRAINED))
        : rows.stream()
            .map(row -> features(Html.escape(row.method()), row, FeatureSpace.UNTRAINED))
            .toList();
  }

  private static List<String> features(String method, MethodRow row, FeatureSpace space) {
    return List.of(
        method,
        space.title(),
        "<strong>" + Html.decimal(row.mean(space, Measure.IDENTITY_LEAKAGE)) + "</strong>",
        beside(row.mean(space, Measure.PROBE_ACCURACY), row.mean(space, Measure.PROBE_CHANCE)),
        beside(row.mean(space, Measure.RANK1), row.mean(space, Measure.RANK1_CHANCE)),
        Html.decimal(row.mean(space, Measure.AUC)),
        Html.decimal(row.mean(space, Measure.EER)),
        Html.decimal(row.mean(space, Measure.PERSON_SILHOUETTE)),
        Html.decimal(row.mean(space, Measure.PRECISION_AT_1)),
        Html.decimal(row.mean(space, Measure.MAP_AT_R)),
        Html.decimal(row.mean(space, Measure.SILHOUETTE)));
  }

  private static String beside(double value, double chance) {
    return Html.percent(value) + " (" + Html.percent(chance) + ")";
  }

  /** A difference of shares in percentage points, with its sign. */
  private static String points(double difference) {
    return Double.isFinite(difference)
        ? String.format(Locale.ROOT, "%+.1f", 100 * difference).replace("-", "&minus;")
        : MISSING;
  }

  private static String p(double p) {
    if (Double.isNaN(p)) {
      return MISSING;
    }
    return p < LEAST_P ? "&lt;&nbsp;0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
