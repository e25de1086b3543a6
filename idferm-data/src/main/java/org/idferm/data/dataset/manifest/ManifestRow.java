package org.idferm.data.dataset.manifest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.idferm.core.face.Expression;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRow;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.ExpressionNames;

/**
 * One row of a manifest, checked.
 *
 * @param line its number
 * @param image the image file
 * @param name the image as the row names it
 * @param expression what it shows
 * @param sequence the recording's name among the person's, if there is one
 * @param frame the position in the recording, if it is given
 * @param landmarks the landmark file, if the manifest has landmarks
 */
record ManifestRow(
    long line,
    Path image,
    String name,
    Expression expression,
    Optional<String> sequence,
    OptionalInt frame,
    Optional<Path> landmarks) {

  static final String IMAGE = "image";
  static final String SUBJECT = "subject";
  static final String EXPRESSION = "expression";
  static final String SEQUENCE = "sequence";
  static final String FRAME = "frame";
  static final String LANDMARKS = "landmarks";

  private static final int MAX_FRAME = 100_000_000;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}/]");

  /**
   * Reads a row.
   *
   * @throws BadFileException if anything is wrong with it; names file and line
   */
  static ManifestRow of(CsvRow row, CsvFile table, RelativeFiles files) {
    String expression = row.text(EXPRESSION);
    return new ManifestRow(
        row.position().line(),
        files.find(row, IMAGE),
        name(row),
        ExpressionNames.find(expression)
            .orElseThrow(() -> row.bad(ExpressionNames.unknown(expression))),
        row.optional(SEQUENCE),
        row.optional(FRAME).isPresent()
            ? OptionalInt.of(row.integer(FRAME, 1, MAX_FRAME))
            : OptionalInt.empty(),
        // With a column for landmarks, an empty cell is a forgotten one.
        table.has(LANDMARKS) ? Optional.of(files.find(row, LANDMARKS)) : Optional.empty());
  }

  /**
   * The person in a row.
   *
   * @throws BadFileException if there is none, or the name holds a slash or control characters
   */
  static String subject(CsvRow row) {
    String subject = row.text(SUBJECT);
    if (UNFIT.matcher(subject).find()) {
      throw row.bad("subject must be a name without / and control characters");
    }
    return subject;
  }

  /** What no two rows may share: two frames of one video are different images. */
  static String imageAndFrame(CsvRow row) {
    return name(row) + "\t" + row.optional(FRAME).orElse("");
  }

  /** The image as the row names it; {@code ./a.png} and {@code a.png} are the same. */
  private static String name(CsvRow row) {
    String text = row.optional(IMAGE).orElse("");
    if (!text.contains("./") && !text.contains("//")) {
      return text;
    }
    try {
      return Path.of(text).normalize().toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return text; // reported when the file is looked for
    }
  }
}
