package org.idferm.data.csv;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;

/** The rows of a CSV file, one in memory at a time. Blank lines are passed over. */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {

  private final Path file;
  private final CsvHeader header;
  private final Utf8Lines lines;
  private final Consumer<Problem> problems;
  private CsvRow next;

  CsvRows(Path file, CsvHeader header, Utf8Lines lines, Consumer<Problem> problems) {
    this.file = file;
    this.header = header;
    this.lines = lines;
    this.problems = problems;
  }

  @Override
  public boolean hasNext() {
    while (next == null && lines.next()) {
      try {
        next = row(lines.text()).orElse(null);
      } catch (BadFileException e) {
        problems.accept(e.problem());
      }
    }
    return next != null;
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CsvRow row = next;
    next = null;
    return row;
  }

  /**
   * Goes to another place of the file.
   *
   * @param to the position of a row that was read before; that row is the next one
   * @throws BadFileException if the file cannot be read
   */
  public void seek(CsvRow.Position to) {
    next = null;
    lines.seek(to.offset(), to.line());
  }

  private Optional<CsvRow> row(String line) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    List<String> cells =
        CsvLine.cells(line)
            .orElseThrow(
                () -> lines.bad("quotes do not match in this line: " + CsvHeader.shown(line)));
    if (cells.size() != header.width()) {
      throw lines.bad(
          "expected %d cells as in the header, found %d".formatted(header.width(), cells.size()));
    }
    CsvRow.Position position = new CsvRow.Position(lines.offset(), lines.number());
    return Optional.of(new CsvRow(file, position, header, cells));
  }

  @Override
  public void close() {
    lines.close();
  }
}
