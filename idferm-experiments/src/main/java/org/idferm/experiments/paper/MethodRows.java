package org.idferm.experiments.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;
import org.idferm.experiments.result.MethodResult;

/** Builds a table of methods: the paper's in its order, then those that only runs have. */
final class MethodRows {

  /** A run's column and how a method's cell is made. */
  private record RunColumn(
      FinishedRun.Recognition run, MatchedMethods methods, Function<MethodResult, Cell> cell) {

    Cell cell(String method) {
      MethodResult result = run.results().methods().get(method);
      return result == null ? Cell.EMPTY : cell.apply(result);
    }
  }

  private final PublishedValues published;
  private final List<Column> columns = new ArrayList<>();
  private final Map<Integer, Function<PublishedMethod, Cell>> publishedCells =
      new LinkedHashMap<>();
  private final Map<Integer, RunColumn> runCells = new LinkedHashMap<>();

  MethodRows(PublishedValues published) {
    this.published = published;
  }

  /** Adds a column of published numbers. */
  void add(String title, Function<PublishedMethod, Cell> cell) {
    publishedCells.put(columns.size(), cell);
    columns.add(Column.published(title));
  }

  /** Adds a run's column. */
  void add(Column column, FinishedRun.Recognition run, Function<MethodResult, Cell> cell) {
    runCells.put(
        columns.size(), new RunColumn(run, new MatchedMethods(run.config(), published), cell));
    columns.add(column);
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  /** The lines that have a number: first the paper's methods, then the runs' own. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(published(method -> true));
    Set<String> others = new LinkedHashSet<>();
    runCells.values().forEach(c -> others.addAll(c.methods().others()));
    for (String name : others) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        RunColumn run = runCells.get(i);
        boolean has = run != null && run.methods().others().contains(name);
        cells.add(has ? run.cell(name) : Cell.EMPTY);
      }
      rows.add(new Row(name, cells));
    }
    rows.removeIf(row -> row.cells().stream().allMatch(Cell::isEmpty));
    return rows;
  }

  /** The lines of some of the paper's methods, with or without a number. */
  List<Row> published(Predicate<PublishedMethod> which) {
    List<Row> rows = new ArrayList<>();
    for (PublishedMethod method : published.methods()) {
      if (!which.test(method)) {
        continue;
      }
      Set<String> names = new LinkedHashSet<>();
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        RunColumn run = runCells.get(i);
        if (run == null) {
          cells.add(publishedCells.get(i).apply(method));
        } else {
          run.methods().own(method.name()).ifPresent(names::add);
          cells.add(run.methods().own(method.name()).map(run::cell).orElse(Cell.EMPTY));
        }
      }
      rows.add(new Row(title(method.name(), names), cells));
    }
    return rows;
  }

  /** The paper's name, and what runs call the method where that is something else. */
  private static String title(String paper, Set<String> own) {
    List<String> other = own.stream().filter(name -> !name.equalsIgnoreCase(paper)).toList();
    return other.isEmpty() ? paper : "%s (%s)".formatted(paper, String.join(", ", other));
  }
}
