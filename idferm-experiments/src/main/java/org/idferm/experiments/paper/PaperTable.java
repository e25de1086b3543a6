package org.idferm.experiments.paper;

import java.util.List;

/**
 * A table of the paper with runs' numbers in columns beside the published ones.
 *
 * @param item which of the paper's tables
 * @param rowTitle what a row is
 * @param unit of all numbers
 * @param columns what stands side by side, at least one
 * @param rows lines, each with as many cells as there are columns
 * @param note what a reader has to know of all numbers, one paragraph of plain text
 */
public record PaperTable(
    PaperItem item,
    String rowTitle,
    String unit,
    List<Column> columns,
    List<Row> rows,
    String note) {

  private static final int LETTERS = 26;

  /**
   * Copies the lists.
   *
   * @param item which of the paper's tables
   * @param rowTitle what a row is
   * @param unit of all numbers
   * @param columns what stands side by side
   * @param rows lines
   * @param note plain text
   * @throws IllegalArgumentException if a row has another number of cells
   */
  public PaperTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d cells for %d columns: %s".formatted(row.cells().size(), columns.size(), row));
      }
    }
  }

  /**
   * A column.
   *
   * @param title {@code published}, or the run's name
   * @param own whether these are a run's numbers, not published ones
   * @param synthetic whether its numbers are on synthetic faces
   * @param remarks in what its numbers differ from the paper's; none for published ones
   */
  public record Column(String title, boolean own, boolean synthetic, List<String> remarks) {

    /**
     * Copies the list.
     *
     * @param title what heads it
     * @param own whether these are a run's numbers
     * @param synthetic whether its numbers are on synthetic faces
     * @param remarks differences
     */
    public Column {
      remarks = List.copyOf(remarks);
    }

    /**
     * The paper's own numbers.
     *
     * @param title what heads it
     * @return a column without remarks
     */
    public static Column published(String title) {
      return new Column(title, false, false, List.of());
    }

    /**
     * A word below the title that nobody must overlook.
     *
     * @return {@code synthetic}; {@code partial} if anything else differs from the paper; empty for
     *     published numbers, and for those of a run that differs in nothing
     */
    public String mark() {
      if (synthetic) {
        return "synthetic";
      }
      return remarks.isEmpty() ? "" : "partial";
    }
  }

  /**
   * A line.
   *
   * @param title what the numbers belong to
   * @param cells one for each column
   */
  public record Row(String title, List<Cell> cells) {

    /**
     * Copies the list.
     *
     * @param title what the numbers belong to
     * @param cells one for each column
     */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The letter by which a column refers to its remarks.
   *
   * @param column counted from 0
   * @return {@code a} for the first column with remarks; empty for one without
   */
  public String letter(int column) {
    if (columns.get(column).remarks().isEmpty()) {
      return "";
    }
    long before = columns.stream().limit(column).filter(c -> !c.remarks().isEmpty()).count();
    return before < LETTERS ? String.valueOf((char) ('a' + before)) : "a" + (before - LETTERS + 1);
  }
}
