package org.idferm.experiments.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;
import org.idferm.experiments.result.Csv;
import org.idferm.experiments.text.Latex;

/** Writes a table for other programs: CSV with unrounded numbers, and LaTeX. */
public final class TableFiles {

  private static final String MISSING = "--";

  private TableFiles() {}

  /**
   * Writes both files, {@code ID.csv} and {@code ID.tex}.
   *
   * @param directory where they go
   * @param table their content
   * @throws org.idferm.core.error.UserException if one cannot be written
   */
  public static void write(Path directory, PaperTable table) {
    AtomicFiles.writeText(directory.resolve(table.item().id() + ".csv"), csv(table));
    AtomicFiles.writeText(directory.resolve(table.item().id() + ".tex"), latex(table));
  }

  /**
   * A line for every number, with its column's remarks.
   *
   * @param table a table
   * @return columns {@code row, column, value, deviation, unit, mark, remarks}; the deviation is
   *     empty where there is none
   */
  static String csv(PaperTable table) {
    List<List<?>> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        Column column = table.columns().get(i);
        if (!cell.isEmpty()) {
          lines.add(
              List.of(
                  row.title(),
                  column.title(),
                  cell.value(),
                  Double.isNaN(cell.deviation()) ? "" : cell.deviation(),
                  table.unit(),
                  column.mark(),
                  String.join("; ", column.remarks())));
        }
      }
    }
    return Csv.text(
        List.of(table.rowTitle(), "column", "value", "deviation", "unit", "mark", "remarks"),
        lines);
  }

  /**
   * A tabular environment to be read with {@code \input}.
   *
   * @param table a table
   * @return LaTeX that needs the package booktabs and nothing else
   */
  static String latex(PaperTable table) {
    int columns = table.columns().size() + 1;
    StringBuilder text = new StringBuilder();
    text.append(
            "%% %s. Needs \\usepackage{booktabs}.\n".formatted(Latex.escape(table.item().title())))
        .append("\\begin{tabular}{l%s}\n".formatted("r".repeat(columns - 1)))
        .append("\\toprule\n")
        .append(line(Latex.escape(table.rowTitle()), headings(table)))
        .append(line("", marks(table)))
        .append("\\midrule\n");
    for (Row row : table.rows()) {
      text.append(
          line(
              Latex.escape(row.title()),
              row.cells().stream().map(c -> c.text(MISSING, " \\ensuremath{\\pm} ")).toList()));
    }
    text.append("\\bottomrule\n");
    note(text, columns, Latex.escape("In %s. %s".formatted(table.unit(), table.note())));
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (!column.remarks().isEmpty()) {
        note(
            text,
            columns,
            "\\textsuperscript{%s} %s: %s."
                .formatted(
                    table.letter(i),
                    Latex.escape(column.title()),
                    Latex.escape(String.join("; ", column.remarks()))));
      }
    }
    return text.append("\\end{tabular}\n").toString();
  }

  private static List<String> headings(PaperTable table) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      String title = Latex.escape(column.title());
      headings.add(
          table.letter(i).isEmpty()
              ? title
              : "%s\\textsuperscript{%s}".formatted(title, table.letter(i)));
    }
    return headings;
  }

  private static List<String> marks(PaperTable table) {
    return table.columns().stream()
        .map(c -> c.mark().isEmpty() ? "" : "\\emph{%s}".formatted(Latex.escape(c.mark())))
        .toList();
  }

  private static void note(StringBuilder text, int columns, String note) {
    text.append(
        "\\multicolumn{%d}{p{0.9\\linewidth}}{\\footnotesize %s} \\\\\n".formatted(columns, note));
  }

  private static String line(String first, List<String> cells) {
    return cells.stream().collect(Collectors.joining(" & ", first + " & ", " \\\\\n"));
  }
}
