package org.idferm.experiments.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;
import org.idferm.experiments.result.MethodResult;

/** Builds a table of methods: the paper's in its order, then those that only runs have. */
final class MethodRows {

  /** Where a column's numbers come from. */
  private interface Source {

    Column column();

    /** The number of a method of the paper. */
    Cell cell(PublishedMethod method);

    /** What a run calls that method. */
    default Optional<String> ownName(PublishedMethod method) {
      return Optional.empty();
    }

    /** A run's methods that the paper has not. */
    default List<String> others() {
      return List.of();
    }

    /** The number of one of them. */
    default Cell otherCell(String name) {
      return Cell.EMPTY;
    }
  }

  private record Published(Column column, Function<PublishedMethod, Cell> numbers)
      implements Source {

    @Override
    public Cell cell(PublishedMethod method) {
      return numbers.apply(method);
    }
  }

  private record Run(
      Column column,
      FinishedRun.Recognition run,
      MatchedMethods methods,
      Function<MethodResult, Cell> numbers)
      implements Source {

    @Override
    public Cell cell(PublishedMethod method) {
      return ownName(method).map(this::otherCell).orElse(Cell.EMPTY);
    }

    @Override
    public Optional<String> ownName(PublishedMethod method) {
      return methods.own(method.name());
    }

    @Override
    public List<String> others() {
      return methods.others();
    }

    @Override
    public Cell otherCell(String name) {
      MethodResult result = run.results().methods().get(name);
      return result == null ? Cell.EMPTY : numbers.apply(result);
    }
  }

  private final PublishedValues published;
  private final List<Source> sources = new ArrayList<>();

  MethodRows(PublishedValues published) {
    this.published = published;
  }

  /** Adds a column of published numbers. */
  void add(String title, Function<PublishedMethod, Cell> cell) {
    sources.add(new Published(Column.published(title), cell));
  }

  /** Adds a run's column. */
  void add(Column column, FinishedRun.Recognition run, Function<MethodResult, Cell> cell) {
    sources.add(new Run(column, run, new MatchedMethods(run.config(), published), cell));
  }

  List<Column> columns() {
    return sources.stream().map(Source::column).toList();
  }

  /** The lines that have a number: first the paper's methods, then the runs' own. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(published(method -> true));
    Set<String> others = new LinkedHashSet<>();
    sources.forEach(s -> others.addAll(s.others()));
    for (String name : others) {
      rows.add(
          new Row(
              name,
              sources.stream()
                  .map(s -> s.others().contains(name) ? s.otherCell(name) : Cell.EMPTY)
                  .toList()));
    }
    rows.removeIf(row -> row.cells().stream().allMatch(Cell::isEmpty));
    return rows;
  }

  /** The lines of some of the paper's methods, with or without a number. */
  List<Row> published(Predicate<PublishedMethod> which) {
    return published.methods().stream()
        .filter(which)
        .map(m -> new Row(title(m), sources.stream().map(s -> s.cell(m)).toList()))
        .toList();
  }

  /** The paper's name, and what runs call the method where that is something else. */
  private String title(PublishedMethod method) {
    List<String> other =
        sources.stream()
            .flatMap(s -> s.ownName(method).stream())
            .filter(name -> !name.equalsIgnoreCase(method.name()))
            .distinct()
            .toList();
    return other.isEmpty()
        ? method.name()
        : "%s (%s)".formatted(method.name(), String.join(", ", other));
  }
}
