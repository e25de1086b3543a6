package org.idferm.data.csv;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;

/**
 * A CSV file whose header has been read: UTF-8, with or without byte order mark; cells separated by
 * commas, in double quotes where they hold one; a row is a line of at most 64 KiB.
 */
public final class CsvFile {

  private final Path file;
  private final CsvHeader header;
  private final CsvRow.Position first;

  private CsvFile(Path file, CsvHeader header, CsvRow.Position first) {
    this.file = file;
    this.header = header;
    this.first = first;
  }

  /**
   * Reads the header. Columns of other names are passed over, unless they look like a misspelt name
   * of one that is missing.
   *
   * @param file the file
   * @param columns those expected
   * @return the file, to be read row by row
   * @throws BadFileException if the file cannot be read, is not UTF-8, or a required column is
   *     missing
   */
  public static CsvFile open(Path file, CsvColumns columns) {
    try (Utf8Lines lines = new Utf8Lines(file, 0, 1)) {
      CsvHeader header = CsvHeader.read(lines, columns);
      lines.next();
      return new CsvFile(file, header, new CsvRow.Position(lines.offset(), lines.number()));
    }
  }

  /**
   * Where this table lies.
   *
   * @return the file
   */
  public Path file() {
    return file;
  }

  /**
   * Whether there is a column.
   *
   * @param column its name in lower case
   * @return true if the header names it
   */
  public boolean has(String column) {
    return header.positions().containsKey(column);
  }

  /**
   * All rows, read as they are asked for.
   *
   * @param problems told of lines that are no rows: not UTF-8, too long, with an open quote or
   *     another number of cells than the header; they are passed over
   * @return the rows; to be closed
   * @throws BadFileException if the file cannot be read, now or later
   */
  public CsvRows rows(Consumer<Problem> problems) {
    return rows(problems, first);
  }

  /**
   * The rows from a place on.
   *
   * @param problems as in {@link #rows(Consumer)}
   * @param from the position of a row that was read before
   * @return that row and those behind it; to be closed
   * @throws BadFileException if the file cannot be read, now or later
   */
  public CsvRows rows(Consumer<Problem> problems, CsvRow.Position from) {
    return new CsvRows(file, header, new Utf8Lines(file, from.offset(), from.line()), problems);
  }
}
