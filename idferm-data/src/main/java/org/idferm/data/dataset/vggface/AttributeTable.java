package org.idferm.data.dataset.vggface;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRow;
import org.idferm.data.csv.CsvRows;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * The table of attributes. It is read twice: once to find where each identity's rows begin, which
 * is all that is kept, and then identity by identity.
 */
final class AttributeTable {

  private final CsvFile file;
  private final SortedMap<String, CsvRow.Position> begins;
  private final Consumer<Problem> problems;

  private AttributeTable(
      CsvFile file, SortedMap<String, CsvRow.Position> begins, Consumer<Problem> problems) {
    this.file = file;
    this.begins = begins;
    this.problems = problems;
  }

  /**
   * Finds everybody's rows.
   *
   * @param problems told of rows that cannot be used
   * @throws BadFileException if the table cannot be read or lacks a column, or the rows of an
   *     identity do not stand together
   */
  static AttributeTable open(Path path, Consumer<Problem> problems) {
    CsvFile file = CsvFile.open(path, FaceAttributes.COLUMNS);
    if (FaceAttributes.EXPRESSIONS.stream().noneMatch(file::has)) {
      throw new BadFileException(
          path,
          "expected a column of scores for at least one expression besides neutral: "
              + String.join(", ", FaceAttributes.EXPRESSIONS));
    }
    SortedMap<String, CsvRow.Position> begins = new TreeMap<>();
    try (CsvRows rows = file.rows(problems)) {
      String current = "";
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        String identity = identity(row, problems);
        if (!identity.isEmpty() && !identity.equals(current)) {
          CsvRow.Position earlier = begins.putIfAbsent(identity, row.position());
          if (earlier != null) {
            throw row.bad(
                "%s has rows from line %d on as well; the rows of an identity must stand together:"
                        .formatted(identity, earlier.line())
                    + " sort the file");
          }
          current = identity;
        }
      }
    }
    return new AttributeTable(file, begins, problems);
  }

  private static String identity(CsvRow row, Consumer<Problem> problems) {
    try {
      return ImageReference.of(row).identity();
    } catch (BadFileException e) {
      problems.accept(e.problem());
      return "";
    }
  }

  /** The table's name. */
  String file() {
    return Listing.name(file.file());
  }

  /** Reports the identities that have rows and no folder. */
  void reportMissing(Set<String> folders) {
    begins.forEach(
        (identity, position) -> {
          if (!folders.contains(identity)) {
            problems.accept(
                new Problem(
                    file.file(),
                    "line %d: there is no folder %s".formatted(position.line(), identity)));
          }
        });
  }

  /**
   * The rows of one identity.
   *
   * @param named the images that have a row
   * @param attributes those of the images whose row can be used
   */
  record Rows(Set<String> named, Map<String, FaceAttributes> attributes) {}

  /**
   * The rows of an identity's images, by file name. Rows without an image, and those that cannot be
   * used, are problems.
   *
   * @param files the images that are there
   */
  Rows of(String identity, Set<String> files) {
    Rows found = new Rows(new HashSet<>(), new HashMap<>());
    CsvRow.Position begin = begins.get(identity);
    if (begin == null) {
      return found;
    }
    try (CsvRows rows = file.rows(known -> {}, begin)) {
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        String other = identity(row, known -> {});
        if (other.equals(identity)) {
          add(row, files, found);
        } else if (!other.isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  private void add(CsvRow row, Set<String> files, Rows found) {
    ImageReference image = ImageReference.of(row);
    try {
      if (!found.named().add(image.file())) {
        throw row.bad(image + " is there twice");
      }
      if (!files.contains(image.file())) {
        throw row.bad("there is no image " + image);
      }
      found.attributes().put(image.file(), FaceAttributes.of(row));
    } catch (BadFileException e) {
      problems.accept(e.problem());
    }
  }
}
