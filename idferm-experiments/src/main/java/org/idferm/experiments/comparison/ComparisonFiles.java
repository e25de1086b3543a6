package org.idferm.experiments.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.result.Accuracy;
import org.idferm.experiments.result.Csv;
import org.idferm.experiments.result.DatasetSummary;

/** Writes a comparison for other programs: CSV with unrounded numbers, and a table for LaTeX. */
public final class ComparisonFiles {

  /** The table of methods: a line for each. Rates are shares from 0 to 1, times seconds. */
  public static final String METHODS = "comparison.csv";

  /** The tests: a line for each method and reference. */
  public static final String SIGNIFICANCE = "significance.csv";

  /** The table of methods for a LaTeX document with the package booktabs. */
  public static final String LATEX = "comparison.tex";

  private ComparisonFiles() {}

  /**
   * Writes {@value #METHODS}.
   *
   * @param file the file, replaced as a whole
   * @param comparison its content; what could not be measured is {@code NaN}
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public static void writeMethods(Path file, Comparison comparison) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "method",
                "runs",
                "accuracyPooled",
                "accuracyMean",
                "accuracySd",
                "secondsToBest",
                "comparisonsPerBatch",
                "degenerateBatches"));
    for (FeatureSpace space : FeatureSpace.values()) {
      for (Measure measure : Measure.values()) {
        header.add(space.key() + ":" + measure.key());
      }
    }
    Csv.write(file, header, comparison.rows().stream().map(ComparisonFiles::row).toList());
  }

  private static List<Object> row(MethodRow row) {
    Accuracy accuracy = row.accuracy();
    List<Object> values =
        new ArrayList<>(
            List.of(
                row.method(),
                row.outcomes().size(),
                accuracy.pooled(),
                accuracy.mean(),
                accuracy.sd(),
                row.secondsToBest(),
                row.comparisonsPerBatch(),
                row.degenerateBatches()));
    for (FeatureSpace space : FeatureSpace.values()) {
      for (Measure measure : Measure.values()) {
        values.add(row.mean(space, measure));
      }
    }
    return values;
  }

  /**
   * Writes {@value #SIGNIFICANCE}.
   *
   * @param file the file, replaced as a whole
   * @param comparison its content; what could not be tested is {@code NaN}
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public static void writeSignificance(Path file, Comparison comparison) {
    List<String> header =
        List.of(
            "method",
            "reference",
            "folds",
            "difference",
            "low95",
            "high95",
            "p",
            "pHolm",
            "pWilcoxon",
            "pMcNemar");
    List<List<?>> rows = new ArrayList<>();
    for (List<PairedDifference> differences : comparison.differences().values()) {
      for (PairedDifference d : differences) {
        rows.add(
            List.of(
                d.method(),
                d.reference(),
                d.folds(),
                d.mean(),
                d.low(),
                d.high(),
                d.p(),
                d.pHolm(),
                d.pWilcoxon(),
                d.pMcNemar()));
      }
    }
    Csv.write(file, header, rows);
  }

  /**
   * Writes {@value #LATEX}.
   *
   * @param file the file, replaced as a whole
   * @param comparison its content
   * @param dataset what its accuracies are on
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public static void writeLatex(Path file, Comparison comparison, DatasetSummary dataset) {
    AtomicFiles.writeText(file, LatexTable.of(comparison, dataset));
  }
}
