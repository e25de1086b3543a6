package org.idferm.experiments.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.idferm.experiments.paper.Benchmark;
import org.idferm.experiments.paper.PublishedMethod;
import org.idferm.experiments.paper.PublishedValues;
import org.idferm.experiments.result.Accuracy;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.text.Latex;

/** The table of methods for LaTeX, the paper's rows below its own. */
final class LatexTable {

  private static final String MISSING = "--";

  /** Of a minute. */
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private LatexTable() {}

  static String of(Comparison comparison, DatasetSummary dataset) {
    StringBuilder text =
        new StringBuilder(
            """
            %% Needs \\usepackage{booktabs}. Accuracy: mean and standard deviation over folds and seeds;
            %% * differs from softmax (corrected resampled t-test, Holm, 5 %%). Leakage: FC2-2.
            \\begin{tabular}{lrrrrr}
            \\toprule
            Method & Pooled, \\%% & Accuracy, \\%% & Time to best, s & Comparisons & Leakage \\\\
            \\midrule
            \\multicolumn{6}{l}{This run, %s} \\\\
            """
                .formatted(described(dataset)));
    for (MethodRow row : comparison.rows()) {
      text.append(own(row, star(comparison, row.method())));
    }
    text.append(
        """
        \\midrule
        \\multicolumn{6}{l}{Published, other data: CK+ with seven classes} \\\\
        """);
    for (PublishedMethod published : PublishedValues.paper().methods()) {
      BigDecimal accuracy = published.accuracy().get(Benchmark.CKPLUS_7);
      BigDecimal minutes = published.minutes().get(Benchmark.CKPLUS_7);
      if (accuracy != null || minutes != null) {
        text.append(
            line(
                Latex.escape(published.name()),
                accuracy == null ? MISSING : accuracy.toPlainString(),
                MISSING,
                minutes == null ? MISSING : minutes.multiply(SECONDS).toPlainString(),
                MISSING,
                MISSING));
      }
    }
    return text.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  private static String described(DatasetSummary dataset) {
    return "%s%s: %d people, %d classes"
        .formatted(
            Latex.escape(dataset.name()),
            dataset.synthetic() ? " (synthetic faces)" : "",
            dataset.subjects(),
            dataset.classes().size());
  }

  private static String own(MethodRow row, String star) {
    Accuracy accuracy = row.accuracy();
    return line(
        Latex.escape(row.method()),
        percent(accuracy.pooled()),
        "$%s \\pm %s$%s".formatted(percent(accuracy.mean()), percent(accuracy.sd()), star),
        number("%.1f", row.secondsToBest()),
        Long.toString(row.comparisonsPerBatch()),
        number("%.2f", row.mean(FeatureSpace.EXPRESSION_BRANCH, Measure.IDENTITY_LEAKAGE)));
  }

  private static String star(Comparison comparison, String method) {
    Optional<PairedDifference> difference =
        comparison.differences().getOrDefault("softmax", List.of()).stream()
            .filter(d -> d.method().equals(method))
            .findFirst();
    return difference.filter(PairedDifference::significant).map(d -> "*").orElse("");
  }

  private static String line(String... cells) {
    return String.join(" & ", cells) + " \\\\\n";
  }

  private static String percent(double share) {
    return number("%.2f", 100 * share);
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : MISSING;
  }
}
