package org.idferm.experiments.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.result.HngResult;
import org.idferm.experiments.result.JudgeMeasures;
import org.idferm.experiments.result.SweepPointResult;

/** Identity errors by the weight of the identity loss: the paper's table 1. */
public final class IdentityErrorTable {

  private static final String KEY = "hng.lambda1";
  private static final int DECIMALS = 2;

  private final PublishedValues published;
  private final List<Column> columns = new ArrayList<>();
  private final List<DoubleFunction<Cell>> cells = new ArrayList<>();
  private final SortedSet<Double> weights = new TreeSet<>();

  private IdentityErrorTable(PublishedValues published) {
    this.published = published;
    columns.add(Column.published("published"));
    cells.add(w -> Cell.published(published.identityErrors().percent(w).orElse(null)));
    weights.addAll(published.identityErrors().ends());
  }

  private void add(Column column, Map<Double, Cell> numbers) {
    columns.add(column);
    cells.add(weight -> numbers.getOrDefault(weight, Cell.EMPTY));
    weights.addAll(numbers.keySet());
  }

  /** The table, or nothing if no run has generators with two weights. */
  static Optional<PaperTable> of(PublishedValues published, List<FinishedRun> runs) {
    IdentityErrorTable table = new IdentityErrorTable(published);
    for (FinishedRun run : runs) {
      if (run instanceof FinishedRun.Generators generators) {
        table.add(generators);
      } else if (run instanceof FinishedRun.Sweep sweep) {
        table.add(sweep);
      }
    }
    return table.columns.size() == 1 ? Optional.empty() : Optional.of(table.build());
  }

  /**
   * A run's generators that differ in the weight of the identity loss alone.
   *
   * @param results a run's results
   * @return each weight's repetitions
   */
  public static NavigableMap<Double, List<GeneratorVariant>> byLambda1(GeneratorResults results) {
    NavigableMap<Double, List<GeneratorVariant>> sweep = new TreeMap<>();
    for (List<GeneratorVariant> variant : results.variants().values()) {
      if (variant.get(0).changes().keySet().stream().allMatch("lambda1"::equals)) {
        sweep.put(variant.get(0).lambda1(), variant);
      }
    }
    return sweep;
  }

  private void add(FinishedRun.Generators run) {
    NavigableMap<Double, List<GeneratorVariant>> sweep = byLambda1(run.results());
    if (sweep.size() < 2) {
      return;
    }
    double paper = published.identityErrors().threshold().doubleValue();
    run.results()
        .thresholds()
        .forEach(
            (judge, threshold) -> {
              add(run, judge, threshold, sweep, JudgeMeasures::identityErrorRate);
              add(run, judge, paper, sweep, JudgeMeasures::identityErrorRateAt1242);
            });
  }

  /** Adds a column, unless the judge has no such errors. */
  private void add(
      FinishedRun.Generators run,
      String judge,
      double threshold,
      Map<Double, List<GeneratorVariant>> sweep,
      ToDoubleFunction<JudgeMeasures> errors) {
    Map<Double, Cell> column = new TreeMap<>();
    sweep.forEach(
        (lambda, repetitions) -> {
          DescriptiveStatistics shares = new DescriptiveStatistics();
          repetitions.forEach(
              v -> shares.addValue(errors.applyAsDouble(v.measures().identity().get(judge))));
          double deviation = shares.getN() > 1 ? shares.getStandardDeviation() : Double.NaN;
          column.put(lambda, Cell.percent(shares.getMean(), deviation, DECIMALS));
        });
    if (!column.values().stream().allMatch(Cell::isEmpty)) {
      add(Remarks.generators(run, judge, threshold), column);
    }
  }

  private void add(FinishedRun.Sweep run) {
    List<SweepPointResult> points =
        run.results().points().stream().filter(p -> p.hng() != null).toList();
    boolean alone = run.results().sweep().keySet().equals(Set.of(KEY));
    if (!alone || points.size() < 2) {
      return;
    }
    Map<Double, Cell> column = new TreeMap<>();
    for (SweepPointResult point : points) {
      HngResult hng = point.hng();
      column.put(
          ((Number) point.settings().get(KEY)).doubleValue(),
          Cell.percent(hng.identityErrorRate(), Double.NaN, DECIMALS));
    }
    add(Remarks.generators(run, points.get(0).hng().identityJudge()), column);
  }

  private PaperTable build() {
    List<Row> rows =
        weights.stream()
            .map(w -> new Row(w.toString(), cells.stream().map(c -> c.apply(w)).toList()))
            .toList();
    return new PaperTable(
        PaperItem.IDENTITY_ERRORS,
        "\u03bb1",
        "per cent",
        columns,
        rows,
        "Share of generated faces that are farther from their input, in a judge's embedding, than"
            + " its threshold. The paper's judge is FaceNet with threshold %s, its faces are"
                .formatted(published.identityErrors().threshold())
            + " VGG-Face's and Multi-PIE's: only the trend can be compared.");
  }
}
