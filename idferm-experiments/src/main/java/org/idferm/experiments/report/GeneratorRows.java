package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;

/** The rows of tables on generators: references first, then variants over their repetitions. */
final class GeneratorRows {

  /** A column: its heading, which is HTML, and how its cell is made of a row's repetitions. */
  record Column(String heading, Function<List<GeneratorMeasures>, String> cell) {

    /** Shares from 0 to 1. */
    static Column percent(String heading, ToDoubleFunction<GeneratorMeasures> value) {
      return new Column(heading, m -> Repeated.percent(m.stream().mapToDouble(value).toArray()));
    }

    /** Numbers with some decimals. */
    static Column number(String heading, int decimals, ToDoubleFunction<GeneratorMeasures> value) {
      return new Column(
          heading, m -> Repeated.number(decimals, m.stream().mapToDouble(value).toArray()));
    }
  }

  private final Map<String, List<GeneratorMeasures>> rows = new LinkedHashMap<>();
  private final Map<String, List<GeneratorVariant>> variants;

  GeneratorRows(GeneratorResults results) {
    results.references().forEach((name, measures) -> rows.put(name, List.of(measures)));
    variants = results.variants();
    variants.forEach(
        (name, repetitions) ->
            rows.put(name, repetitions.stream().map(GeneratorVariant::measures).toList()));
  }

  /** A table of all rows, each with what a variant changes. */
  String table(String title, List<Column> columns) {
    return table(title, columns, this::changes);
  }

  /** A table of all rows by their names alone, which leaves room for more columns. */
  String wideTable(String title, List<Column> columns) {
    return table(title, columns, name -> "");
  }

  private String table(String title, List<Column> columns, UnaryOperator<String> remark) {
    List<String> header = new ArrayList<>(List.of(title));
    columns.forEach(c -> header.add(c.heading()));
    List<List<String>> table = new ArrayList<>();
    rows.forEach(
        (name, measures) -> {
          List<String> row = new ArrayList<>(List.of(Html.escape(name) + remark.apply(name)));
          columns.forEach(c -> row.add(c.cell().apply(measures)));
          table.add(row);
        });
    return Html.table(header, table);
  }

  /** References and variants by name, the measures of each over its repetitions. */
  Map<String, List<GeneratorMeasures>> measures() {
    return Collections.unmodifiableMap(rows);
  }

  private String changes(String name) {
    if (!variants.containsKey(name)) {
      return "";
    }
    Map<String, Object> changes = variants.get(name).get(0).changes();
    return changes.isEmpty()
        ? ""
        : changes.entrySet().stream()
            .map(e -> Html.escape(e.getKey() + " " + e.getValue()))
            .collect(Collectors.joining(", ", " <small>(", ")</small>"));
  }
}
