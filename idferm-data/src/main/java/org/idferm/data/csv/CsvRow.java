package org.idferm.data.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.idferm.data.dataset.BadFileException;

/** One row of a CSV file; its cells by column, without blanks round them. */
public final class CsvRow {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

  private final Path file;
  private final Position position;
  private final CsvHeader header;
  private final List<String> cells;

  /**
   * Where a row stands in its file.
   *
   * @param offset of its first byte
   * @param line its number, counted from 1
   */
  public record Position(long offset, long line) {}

  CsvRow(Path file, Position position, CsvHeader header, List<String> cells) {
    this.file = file;
    this.position = position;
    this.header = header;
    this.cells = cells;
  }

  /**
   * Where the row stands, to come back to it.
   *
   * @return offset and line number
   */
  public Position position() {
    return position;
  }

  /**
   * Whether the table has a column.
   *
   * @param column its name in lower case
   * @return true if the header names it
   */
  public boolean has(String column) {
    return header.positions().containsKey(column);
  }

  /**
   * A cell that must be filled.
   *
   * @param column a column of the table
   * @return its text
   * @throws BadFileException if it is empty; names file, line and column
   */
  public String text(String column) {
    return optional(column).orElseThrow(() -> bad("%s is empty".formatted(column)));
  }

  /**
   * A cell that may be empty.
   *
   * @param column a column, whether the table has it or not
   * @return its text; empty if there is no such column or nothing in it
   */
  public Optional<String> optional(String column) {
    return Optional.ofNullable(header.positions().get(column))
        .map(i -> cells.get(i).strip())
        .filter(text -> !text.isEmpty());
  }

  /**
   * A number.
   *
   * @param column a column of the table
   * @param min the smallest valid value
   * @param max the largest valid value
   * @return its value
   * @throws BadFileException if it is not a number in that range; names file, line and column
   */
  public double number(String column, double min, double max) {
    String text = text(column);
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!(value >= min && value <= max)) {
      throw bad(
          "%s must be a number from %s to %s, found %s"
              .formatted(column, min, max, CsvHeader.shown(text)));
    }
    return value;
  }

  /**
   * A whole number.
   *
   * @param column a column of the table
   * @param min the smallest valid value
   * @param max the largest valid value
   * @return its value
   * @throws BadFileException if it is not a whole number in that range; names file, line and column
   */
  public int integer(String column, int min, int max) {
    String text = text(column);
    if (!WHOLE.matcher(text).matches()
        || Integer.parseInt(text) < min
        || Integer.parseInt(text) > max) {
      throw bad(
          "%s must be a whole number from %d to %d, found %s"
              .formatted(column, min, max, CsvHeader.shown(text)));
    }
    return Integer.parseInt(text);
  }

  /**
   * Says that something is wrong with this row.
   *
   * @param message one line: what was expected, what was found
   * @return the exception "FILE: line N: message", to be thrown by the caller
   */
  public BadFileException bad(String message) {
    return new BadFileException(file, "line %d: %s".formatted(position.line(), message));
  }
}
