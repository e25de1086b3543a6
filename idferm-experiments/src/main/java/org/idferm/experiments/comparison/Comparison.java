package org.idferm.experiments.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several methods on the same folds and seeds.
 *
 * @param rows a line for each method, in the configuration's order
 * @param differences every method against each reference, by the reference's name
 */
public record Comparison(List<MethodRow> rows, Map<String, List<PairedDifference>> differences) {

  /** The methods that all others are held against, where they take part. */
  private static final List<String> REFERENCES = List.of("softmax", "idferm");

  /** Copies list and map, keeping the map's order. */
  public Comparison {
    rows = List.copyOf(rows);
    differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
  }

  /**
   * Compares methods. They are held against {@code softmax} and {@code idferm}; if there is
   * neither, against the first.
   *
   * @param outcomes by method: every fold and seed, at least one
   * @return the comparison
   * @throws IllegalArgumentException if there is no method, or one has no outcome
   */
  public static Comparison of(Map<String, List<FoldOutcome>> outcomes) {
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("no method to compare");
    }
    List<MethodRow> rows = new ArrayList<>();
    outcomes.forEach((method, all) -> rows.add(new MethodRow(method, all)));
    List<MethodRow> references =
        new ArrayList<>(
            REFERENCES.stream()
                .flatMap(name -> rows.stream().filter(row -> row.method().equals(name)))
                .toList());
    if (references.isEmpty()) {
      references.add(rows.get(0));
    }
    Map<String, List<PairedDifference>> differences = new LinkedHashMap<>();
    for (MethodRow reference : references) {
      differences.put(reference.method(), PairedDifferences.against(reference, rows));
    }
    return new Comparison(rows, differences);
  }
}
