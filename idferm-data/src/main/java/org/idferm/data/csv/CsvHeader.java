package org.idferm.data.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.idferm.core.error.NearestName;

/**
 * Where the columns of a table stand.
 *
 * @param positions by name, counted from 0
 * @param width the number of columns
 */
record CsvHeader(Map<String, Integer> positions, int width) {

  private static final int SHOWN = 60;

  CsvHeader {
    positions = Map.copyOf(positions);
  }

  /**
   * Reads the header line.
   *
   * @throws org.idferm.data.dataset.BadFileException if columns are missing, there twice, or
   *     probably misspelt
   */
  static CsvHeader read(Utf8Lines lines, CsvColumns columns) {
    String expected = "expected a header line with the columns " + columns.required();
    if (!lines.next()) {
      throw lines.bad(expected + ", found an empty file");
    }
    String line = lines.text();
    List<String> names =
        CsvLine.cells(line)
            .orElseThrow(() -> lines.bad("%s, found %s".formatted(expected, shown(line))))
            .stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (positions.put(names.get(i), i) != null) {
        throw lines.bad("column '%s' is there twice".formatted(names.get(i)));
      }
    }
    requireAll(lines, columns, positions, line);
    refuseMisspelt(lines, columns, names);
    return new CsvHeader(positions, names.size());
  }

  private static void requireAll(
      Utf8Lines lines, CsvColumns columns, Map<String, Integer> positions, String line) {
    for (String column : columns.required()) {
      if (!positions.containsKey(column)) {
        String hint = "";
        if (positions.size() == 1 && (line.contains(";") || line.contains("\t"))) {
          hint = "; separate columns by commas, not by semicolons or tabs";
        }
        throw lines.bad(
            "expected a header line with a column %s%s, found %s%s"
                .formatted(
                    column, NearestName.meant(column, positions.keySet()), shown(line), hint));
      }
    }
  }

  /**
   * A column of another name is nobody's business, unless it was meant to be one that is not there.
   */
  private static void refuseMisspelt(Utf8Lines lines, CsvColumns columns, List<String> names) {
    List<String> missing = columns.optional().stream().filter(c -> !names.contains(c)).toList();
    for (String name : names) {
      if (!columns.all().contains(name)) {
        NearestName.of(name, missing)
            .ifPresent(
                near -> {
                  throw lines.bad(
                      "unknown column %s (did you mean %s?); the columns are %s"
                          .formatted(name, near, String.join(", ", columns.all())));
                });
      }
    }
  }

  /** The beginning of a line, printable, in quotes. */
  static String shown(String line) {
    String printable = line.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > SHOWN
        ? "'" + printable.substring(0, SHOWN) + "...'"
        : "'" + printable + "'";
  }
}
