package org.idferm.experiments.inspection;

import java.nio.file.Path;
import java.util.List;
import org.idferm.data.dataset.Problem;
import org.idferm.experiments.result.Csv;

/** Writes problems as a table with the columns {@code file} and {@code problem}. */
public final class ProblemsFile {

  private ProblemsFile() {}

  /**
   * Writes a CSV file; replaces an earlier one.
   *
   * @param file the file to write
   * @param problems any number of problems
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public static void write(Path file, List<Problem> problems) {
    Csv.write(
        file,
        List.of("file", "problem"),
        problems.stream()
            .map(p -> List.of(printable(p.file().toString()), printable(p.message())))
            .toList());
  }

  /** A file's name may hold a line break, a cell of this table may not. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
