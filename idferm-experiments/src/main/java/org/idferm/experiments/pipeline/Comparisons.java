package org.idferm.experiments.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.experiments.comparison.Comparison;
import org.idferm.experiments.comparison.FoldOutcome;
import org.idferm.experiments.comparison.Projection;
import org.idferm.experiments.report.ComparisonData;

/** Holds an experiment's methods against each other. */
final class Comparisons {

  private Comparisons() {}

  /** The comparison, or nothing if there is one method only. */
  static Optional<ComparisonData> of(Map<String, List<MethodOutcome>> methods) {
    if (methods.size() < 2) {
      return Optional.empty();
    }
    Map<String, List<FoldOutcome>> outcomes = new LinkedHashMap<>();
    methods.forEach(
        (method, all) -> outcomes.put(method, all.stream().map(Comparisons::outcome).toList()));
    List<Projection> projections =
        outcomes.entrySet().stream()
            .flatMap(
                method ->
                    method.getValue().stream()
                        .flatMap(o -> Projection.of(method.getKey(), o).stream()))
            .toList();
    return Optional.of(new ComparisonData(Comparison.of(outcomes), projections));
  }

  private static FoldOutcome outcome(MethodOutcome outcome) {
    return new FoldOutcome(
        outcome.fold(),
        outcome.repetition(),
        outcome.predictions(),
        outcome.secondsToBest(),
        outcome.comparisonsPerBatch(),
        outcome.degenerateBatches(),
        outcome.embedding());
  }
}
