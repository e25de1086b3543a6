package org.idferm.experiments.report;

import java.util.List;
import org.idferm.experiments.comparison.Comparison;
import org.idferm.experiments.comparison.Projection;

/**
 * What a report shows of several methods on the same folds.
 *
 * @param comparison table and tests
 * @param projections one for each method, of the first fold's test people; may be empty
 */
public record ComparisonData(Comparison comparison, List<Projection> projections) {

  /** Copies the list. */
  public ComparisonData {
    projections = List.copyOf(projections);
  }
}
